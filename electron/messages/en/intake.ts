// What was found in something that holds tokens, and what could not be read of it.
export default {
  kind: {
    cookieHeader: 'Cookie header',
    setCookieHeader: 'Set-Cookie header',
    httpMessage: 'HTTP message',
    curl: 'curl command',
    har: 'HAR file',
    cookiesTxt: 'cookies.txt',
    cookieJson: 'Cookie export',
    json: 'JSON file',
    url: 'URL',
    html: 'HTML page',
    tokenList: 'List of tokens',
    token: 'Token',
    text: 'Text',
    unknown: 'Nothing known',
    files: 'Different kinds',
  },
  files: '{count, plural, one {# file} other {# files}}',
  /** Where a value stands, from the outer place to the inner one. */
  place: {
    within: '{outer}, {inner}',
    ofFile: '{file}: {place}',
    line: 'line {number}',
    joinedLines: '{count, plural, one {# line} other {# lines}}, joined without the line breaks',
    header: '{name} header',
    body: 'body of {message}',
    request: 'request {number}: {address}',
    response: 'response {number}: {address}',
    anyMessage: 'message',
    anyResponse: 'response',
    page: 'page',
    data: 'data',
    webSession: 'web session',
  },
  problem: {
    ofFile: '“{file}”: {problem}',
    bodyCut:
      'Only the first {limit} characters of a body were read ({where}). What was found in them is listed; paste the rest alone to read it.',
    pageCut:
      'Only the first {limit} characters of a page were read ({where}). What was found in them is listed; paste the part with the form to read the rest.',
    inputCut:
      'Only the first {limit} characters were read. What was found in them is listed; split the input to read the rest.',
    commandCut:
      'Only the first {limit} words of a curl command were read. What was found in them is listed; paste the rest alone to read it.',
    lineCut:
      'Only the first {limit} characters of line {line} were read. The other lines are read in full; paste the token alone if it is in the rest.',
    formUnreadable:
      'A multipart form could not be read ({where}). Headers and cookies are listed; paste the form’s fields alone to read them.',
    entryLimit:
      '{more} more were found than the {listed} that are listed. The listed ones are complete; split the input to see the rest.',
    fileEntryLimit:
      'The last {cut} values of “{file}” are not listed, because the list is full. The others are listed and the file is unchanged; drop it alone to see them.',
    moreProblems:
      '{count} further problems of this kind are not shown. The listed entries are unharmed; mend those shown and read it again.',
    valueTooLong:
      'A value of {length} characters ({where}) was skipped: at most {limit} are read. Everything else is listed; paste the token alone if it is part of it.',
    noCookieLine:
      'Line {line} is no line of a cookies.txt and was skipped. The other lines were read; a line has seven fields separated by tabs.',
    noCookieLines:
      '{count} more lines are no lines of a cookies.txt and were skipped. The other lines were read; check that the file is the one you meant.',
    fileNamed:
      'The command reads {file} from the disk, and that file was not opened. The rest of the command was read; drop the file itself to read it.',
    notWhatItsNameSays:
      'By its name the file is {promised, select, har {a HAR file} html {an HTML page} other {JSON}}, but its content is not. It was read as what it is ({kind}); export it again if that is wrong.',
    nothingFound:
      'No cookie and no signed value was found in it. Nothing was changed; paste the token alone if you know where it is.',
    jsonDamaged:
      'The JSON is damaged or cut off at line {line}. Everything before that place was read; export it again to get the rest.',
    jsonTooDeep:
      '{count} parts of the JSON are nested more than {levels} levels deep and were skipped. Everything else was read; paste the deep part alone to read it.',
    encoding:
      'From line {line} on, bytes that are not UTF-8 were read as Latin-1. Tokens are plain ASCII and unharmed; save the file as UTF-8 if accented letters look wrong.',
  },
  error: {
    cancelled: 'Reading was cancelled. Nothing was changed; paste or drop it again to read it.',
    grew: 'The file grew while it was read. Nothing was taken over; drop it again when nothing writes to it any more.',
    givenUp: 'Reading that file was given up. Nothing was taken over; drop it again.',
    gone: 'That list is no longer held. Paste or open its source again; it is unchanged.',
    fileTooLarge:
      'The file has {size}, more than the {limit} that are read. Nothing was taken over; cut it into parts, or export less of it.',
    unreadable: 'The file could not be read. Nothing was taken over; see that it is a file you may read.',
    tooLarge:
      'This is {size} {unit, select, characters {characters} other {bytes}} and at most {limit} are read. Nothing was changed; split it, or export only the part you need.',
    empty: 'There is nothing in it to read. Nothing was changed; paste or drop something that holds tokens.',
    binary:
      'This is not text: it looks like {kind, select, zip {a ZIP archive} gzip {a gzip file} zstd {a Zstandard file} sqlite {an SQLite database} png {a PNG image} jpeg {a JPEG image} pdf {a PDF document} plist {a binary property list} other {a binary file}}. Nothing was changed; {advice, select, unpack {unpack it and drop the file inside} export {export the cookies as JSON or cookies.txt and drop that} copy {copy the text out of it and paste that} other {export it as text (HAR, JSON, cookies.txt) and drop that}}.',
  },
} as const;
