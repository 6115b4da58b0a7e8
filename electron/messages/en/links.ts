export default {
  error: {
    withoutProfile: 'The recipe names no profile whose key signs it. Nothing was issued; choose one in the recipe.',
    formIncomplete: 'The form is not filled in rightly. {problems} Nothing was issued.',
    notRecorded: 'No link was issued, since it could not be recorded. {reason}',
    templateNotUnderstood: 'A text of the recipe cannot be filled in. {why} Nothing was signed; correct the recipe.',
    unknownTimeZone: '“{timeZone}” is no time zone known here. Nothing was signed; choose one such as Europe/Berlin.',
  },
  linkNotPossible: {
    noAddress:
      'With these values the link is no web address. Nothing was issued; look at the values that stand in the link, or at the recipe’s URL.',
    stepInPath:
      'With these values the link has a “.” or “..” alone between two slashes, which browsers take for a step in the path. Nothing was issued; look at the values that stand in the link, or at the recipe’s URL.',
  },
  template: {
    braceAlone: 'A “{brace}” stands alone; write “{twice}” for the character itself.',
    noFieldName: '“{found}” is no field’s name; write “{escaped}” for the text itself.',
    noField: 'It has no field “{name}”.',
  },
  /** What stands in a message for who receives the link. */
  message: {
    furtherNotice: 'further notice',
    unlimitedTime: 'an unlimited time',
  },
  moment: '{weekday}, {day} {month} {year} at {hour}:{minute} {zone}',
  zone: '{offset} ({timeZone})',
  duration: {
    week: '{count, plural, one {# week} other {# weeks}}',
    day: '{count, plural, one {# day} other {# days}}',
    hour: '{count, plural, one {# hour} other {# hours}}',
    minute: '{count, plural, one {# minute} other {# minutes}}',
    second: '{count, plural, one {# second} other {# seconds}}',
    both: '{first} and {second}',
  },
  /** How long ago, or in how long: the same words, but in languages that inflect them. */
  distance: {
    week: '{count, plural, one {# week} other {# weeks}}',
    day: '{count, plural, one {# day} other {# days}}',
    hour: '{count, plural, one {# hour} other {# hours}}',
    minute: '{count, plural, one {# minute} other {# minutes}}',
    second: '{count, plural, one {# second} other {# seconds}}',
  },
  field: {
    needed: '{label} is needed.',
    neededForToken: '{label} is needed: the token is made from it.',
    holdsItsEnd:
      '{label} holds the text that ends it in the signed value, so the site would read another; write it without.',
    halfCharacter: '{label} holds half a character, which has no place in a link.',
    noEmail: '{label} is no e-mail address, such as name@example.com.',
    neitherTrueNorFalse: '{label} is neither true nor false.',
    noDay: '{label} is no day of the calendar, written as YYYY-MM-DD.',
    noChoice: '{label} is none of the choices there are.',
    tooShort: '{label} is too short: it has {length} of at least {least} characters.',
    tooLong: '{label} is too long: it has {length} characters, and at most {most} are allowed.',
    patternNotUnderstood: '{label} cannot be checked: the recipe’s pattern is not understood.',
    otherForm: '{label} is not of the form that the recipe asks for.',
    noInteger: '{label} is no whole number, written in digits.',
    notExact: '{label} is beyond ±{largest}, the largest number that is exact here.',
    tooSmall: '{label} is less than {least}, the least allowed.',
    tooLarge: '{label} is more than {most}, the most allowed.',
    noUuid: '{label} is no UUID, such as 123e4567-e89b-12d3-a456-426614174000.',
  },
  endedBy: {
    firstUse: 'Its first use: the site remembers the one-time value in it and takes it once.',
    login: 'The next login of the account: the time of its last login is part of the token.',
    password: 'A change of its password, also through this link: it works once.',
    email: 'A change of its e-mail address.',
    timeout: 'The site’s PASSWORD_RESET_TIMEOUT.',
    timeoutAfter: 'The site’s PASSWORD_RESET_TIMEOUT, {duration} after it was made.',
    newKey: 'A new SECRET_KEY of the site.',
    newKeyWithoutFallback:
      'A new SECRET_KEY of the site, unless the present one stays among its SECRET_KEY_FALLBACKS; and the removal from there.',
  },
} as const;
