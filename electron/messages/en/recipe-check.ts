export default {
  controlCharacters: 'This holds control characters, which change how a text looks; type it anew.',
  halfCharacter: 'This holds half a character; type it anew.',
  noField: 'There is no field “{name}”.',
  salt: {
    halfCharacter: 'The salt holds half a character; type it anew.',
    djangos:
      'This salt is Django’s own: a link signed with it would pass for something else. {use} Choose a salt of the link’s own.',
  },
  text: {
    halfCharacter: 'The text holds half a character; type it anew.',
    twice: '{place} is there twice; once is enough.',
    nothingBetween: 'Put a character between {place} and {next}; else the site cannot tell where one ends.',
    endInside: 'What ends {place} (“{end}”) may be in it, too; put another character there, such as “:”.',
  },
  lifetime: {
    noTime: 'There is no time in a value, so it has no lifetime; choose a timestamped value for that.',
    resetEnds:
      'Django always ends reset links, after PASSWORD_RESET_TIMEOUT; without that setting it is 259200 seconds.',
  },
  account: {
    noTimeZone: 'There is no such time zone; write the site’s TIME_ZONE, such as Europe/Berlin.',
    missing: 'A password reset is made from the account: add the {count, plural, one {field} other {fields}} {names}.',
    noOthers: 'A password reset has the fields {names} and no others.',
    otherType: '“{name}” is taken as it stands in the database: its type is {types}.',
    /** Between two types that are allowed. */
    or: '{first} or {second}',
    notRequired: 'There is no reset link without {name}; make it required.',
    noLink: 'A password reset has two parts, uidb64 and token, which a link carries; choose a link.',
  },
  field: {
    manyNonces: 'One nonce is enough; remove the others.',
    reserved: '“{name}” stands for something else in templates; choose another name.',
    meantByPrograms: '“{name}” means something to programs; choose another name.',
    nameTaken: 'There is a field of this name already.',
    lengths: 'The longest allowed is shorter than the shortest.',
    range: 'The most allowed is less than the least.',
    choiceTaken: 'There is a choice with this value already.',
    patternTooMuch:
      'This pattern repeats too much to be checked quickly; set the length in “at least” and “at most” instead.',
    noPattern: 'This is no pattern in RE2 syntax, which knows no look-around and no back references.',
  },
  delivery: {
    fieldName: 'A form field’s name has letters, digits and -_.:[] only.',
    needsToken: 'The URL needs {token} once, where the site expects it.',
    needsUid: 'The URL needs {uidb64} once: Django finds the account by it.',
    noUid: '{uidb64} is there in a password reset only; leave it out.',
    resetInPath: 'Django’s reset page takes {uidb64} and {token} from the path; put them before the ?.',
    tellsSecret:
      '{place} would tell the account’s {what, select, passwordHash {password hash} other {last login}} to whoever sees the link; leave it out.',
    emptyInPath: '{place} stands in the path, which would lack it when it is left empty; make the field required.',
    begin: 'The URL must begin with https:// or http:// and the site’s name.',
    characters: 'A URL holds no blanks, backslashes or control characters.',
    siteNotFixed: 'The site’s name is fixed: no {token} and no field in it, or the link could lead anywhere.',
    atSign: 'There is an @ in the site’s name, which hides where the link leads; leave it out.',
    noUrl: 'This is no URL that a browser understands.',
    behindHash: 'What stands behind # is never sent to the site; put the placeholders before it.',
    dots: 'A browser resolves /./ and /../ in a URL; write it without them.',
    encodedCharacters: 'There is an encoded blank, {less} or {greater} in the path, which Django’s routes do not take.',
    nothingBetween: 'Put a / between placeholders; else the site cannot tell where one ends.',
    wholeParameter: 'Behind the ?, a placeholder is the whole of a parameter’s value, such as {example}.',
  },
  message: {
    otherDelivery: 'There is no {place} with this delivery; use {right}.',
    noEnd: '{place} promises an end, and without a lifetime there is none; leave it out or set a lifetime.',
    urlOnly: '{place} is for the URL alone; use {link} or {html} in the message.',
    tellsSecret:
      '{place} would tell the account’s {what, select, passwordHash {password hash} other {last login}} to whoever reads the message; leave it out.',
  },
  use: {
    emptyObject: 'An object without a field says nothing; add one.',
    nonceNotSigned: 'Put {place} into the text that is signed; else the site cannot tell one link from another.',
    unused: 'Nothing uses this field; put {place} into a text, or remove it.',
  },
} as const;
