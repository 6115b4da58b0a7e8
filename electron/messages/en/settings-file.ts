export default {
  noKeys:
    'The file assigns neither SECRET_KEY, SECRET_KEY_FALLBACKS nor DJANGO_SECRET_KEY. Nothing was imported; choose the file that does, or paste the key.',
  tooLarge:
    'The file is larger than 1 MiB, which no settings file is. Nothing was imported; choose another file or paste the key.',
  utf16:
    'The file is encoded as UTF-16, and Python reads settings as UTF-8. Nothing was imported; save it as UTF-8 and try again, or paste the key.',
  notText: 'The file is not a text file. Nothing was imported; choose a settings.py or .env file.',
  notUtf8: 'The file is not encoded as UTF-8. Nothing was imported; save it as UTF-8 and try again, or paste the key.',
  tooTangled:
    'The file is too large and tangled to be read as Python. Nothing was imported; choose another file or paste the key.',
  unclosed:
    'The text that opens with three quotes on line {line} is never closed, so what follows cannot be told apart. Nothing was imported; mend the file or paste the key.',
  unreadable: 'The file {file} cannot be read ({reason}). Nothing was imported; allow reading it or choose another.',
  noPlainFile: 'it is no plain file',
  importExpired:
    'What was read from that settings file is no longer at hand. Nothing was stored; choose the file again.',
  /** Why the value of a setting gives no key. */
  value: {
    assignedTogether: 'The value is assigned together with others.',
    brokenEscape: 'The value holds a broken escape sequence.',
    bytesBeyondAscii: 'The value is a bytes literal with characters beyond ASCII.',
    empty: 'The value is empty.',
    formatString: 'The value is an f-string, which only running the file could work out.',
    fromCall: 'The value is worked out by a call when Django starts.',
    fromElsewhere: 'The value is taken from elsewhere.',
    fromEnvironment: 'The value is read from the environment when Django starts, and the file gives no default.',
    fromVariable: 'The value is taken from another variable.',
    listNotText: 'The value is a list, not a text.',
    loneSurrogate: 'The value holds half a character (a lone surrogate).',
    namedCharacter: "The value names a character by \\N'{'…'}'.",
    notPlainText: 'The value is not a plain text.',
    notUnderstood: 'The value cannot be understood.',
    quoteMissing: 'The value is a text whose closing quote is missing.',
    quoteMissingOrFollowed: 'The value is a text whose closing quote is missing, or is followed by something.',
    refersToVariable: 'The value refers to another variable.',
    severalParts: 'The value is put together from several parts.',
    textAndBytes: 'The value mixes text and bytes.',
    textNotList: 'The value is a text, not a list.',
    tuple: 'The value is a tuple, not a text.',
    unknownPrefix: 'The value has a prefix that is not known.',
  },
  clipboard: {
    tooLong:
      'The clipboard holds more than 64 KiB, which no key is. Nothing was stored; copy the key alone and try again.',
    empty: 'The clipboard holds no text. Nothing was stored; copy the key and try again.',
    severalLines: 'The clipboard holds several lines of text. Nothing was stored; copy the key alone and try again.',
    loneSurrogate:
      'The clipboard holds text with half a character in it (a lone surrogate). Nothing was stored; copy the key alone and try again.',
    severalKeys: 'The clipboard holds several current keys. Nothing was stored; copy the key alone and try again.',
    notUnderstood:
      'The clipboard holds settings lines that cannot be understood. Nothing was stored; copy the key alone and try again.',
    /** Followed by why the value gives no key, and then by `copyKeyAlone`. */
    noPlainKey: 'The clipboard holds an assignment without a plain key.',
    copyKeyAlone: 'Nothing was stored; copy the key alone and try again.',
  },
} as const;
