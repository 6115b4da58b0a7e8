export default {
  pasted: {
    joined:
      'It is broken into {count, number} lines here, and holds once they are put together. Look whether it reached the recipient in one piece.',
    wrapped:
      'It was in a link of {host}, as mail services put links into their own; whether that leads on to it cannot be seen here.',
    onlyPath: 'Only the path was given, so the site’s name was not looked at.',
    onlyToken: 'Only the token was given, so the link around it was not looked at.',
    onlyValue: 'Only the value was given, so the field around it was not looked at.',
    tooLong: 'This is longer than any web address that a server takes.',
    noAddress: 'This is no web address.',
    noParameter: 'It has no “{parameter}” behind the “?”, where the recipe has its {name}.',
    setPassword:
      'This is the address to which Django leads on once a reset link was opened: the token is in that browser’s session. Paste the link as it was sent.',
    otherSite: 'It leads to {host}, and the recipe’s site is {site}, which never sees it.',
    site: 'It leads to {host}, as the recipe’s links do.',
    otherProtocol:
      'It leads to {host}, as the recipe’s links do, but with {given} in place of {wanted}; it arrives if the site leads on from there.',
    otherPath: 'Its path, {path}, is not the one of the recipe’s URL.',
    path: 'Its path is the recipe’s.',
    pathWithoutSlash:
      'Its path is the recipe’s, without the “/” at the end; the site leads on from there unless APPEND_SLASH is off.',
    field: 'The field is called {name}, as the site expects.',
    otherField: 'The field is called “{found}”, and the site looks for “{name}”.',
    noField: 'There is no field with a value in this HTML.',
  },
  key: {
    current: 'It was signed with the current key of {profile}.',
    fallback:
      'It was signed with fallback {place} of {profile}, which the site takes as long as it is among its SECRET_KEY_FALLBACKS.',
    older: 'It was signed with an older key of {profile}, and Django {version} takes the current one only.',
    none: '{profile} has no key.',
  },
  signed: {
    notChecked: 'The signature could not be checked.',
    noTime: 'There is no time in it: it holds for as long as its key does.',
    otherPurpose: 'It was signed for another purpose: its salt is “{found}”, and this link’s is “{salt}”.',
    otherProfileAndPurpose:
      'It was signed with a key of {signer}, and for another purpose: its salt is “{found}”, and this link’s is “{salt}”.',
    otherProfile: 'It was signed with a key of {signer}, and not of {profile}.',
    noSignedValue: 'This is no signed value: there is no “:” in it. Look whether it was cut off.',
    noKeyMadeIt:
      'No key of {profile} made this signature under the recipe’s salt: it was changed or cut off, or signed elsewhere.',
  },
  age: {
    ahead:
      'By this computer’s clock it was signed {distance} from now. Django does not mind, but one of the clocks is wrong.',
    unlimited:
      'It was signed {when, select, now {just now} other {{distance} ago}}, and the site does not ask how old it is.',
    inTime:
      'It was signed {when, select, now {just now} other {{distance} ago}}, and the site takes it for {lifetime}: {end, select, now {its last moment} other {{left} left}}.',
    tooOld: 'It is too old: the site takes it for {lifetime}, and that ended {distance} ago.',
  },
  reset: {
    needsAccount:
      'The token is made from the account, so it cannot be checked without the account as it is in the database.',
    notChecked: 'The token could not be checked.',
    noToken: 'This is no password-reset token: look whether it was cut off.',
    asItIs: 'It was made for the account as it is: no login, new password or new e-mail address since.',
    inUtc:
      'Django counts on the site’s own clock. That is taken to be UTC; where its TIME_ZONE is another, the end moves by the difference.',
    inDays: 'It is within the days that the site allows.',
    tooManyDays: 'It is older than the days that the site allows.',
    uidUnreadable: 'The part of the link that names the account cannot be read: look whether the link is whole.',
    account: 'It is for the account {account}.',
    otherAccount: 'It is for the account {found}, and the values given are of {account}.',
    endedByLogin: 'It has ended with a login: it was made before the account’s first one.',
    hadNoEmail: 'It was made while the account had no e-mail address.',
    otherState:
      'It is not for the account as it is now: since it was made there was a login, a new password, a new e-mail address or a new SECRET_KEY, or one of the values given is not as in the database.',
  },
  payload: {
    asAsked: 'What is signed has the recipe’s fields, filled as its form asks.',
    otherText: 'What is signed does not fit the recipe’s text.',
    notFinite: 'What is signed holds NaN or Infinity, which no recipe puts there.',
    noObject: 'What is signed is JSON, but no object with the recipe’s fields.',
    missing: '{label} is missing in what is signed.',
    otherFixed: '{label} is not what the recipe always puts there.',
    otherKind:
      '{label} is not of its kind ({kind, select, text {text} email {email} integer {integer} boolean {boolean} date {date} uuid {uuid} choice {choice} nonce {nonce} other {fixed}}) in what is signed.',
  },
  ledger: {
    used: 'It may have been used already: the site takes its one-time value once, and only the site knows.',
    unknown: 'The ledger here has no record of it: the site itself may have made it, or somebody elsewhere.',
    known:
      'On record: issued on {moment} by {who} {ticketed, select, no {without a ticket} other {under the ticket {ticket}}}{from, select, this {} none {, from no recipe} other {, from the recipe “{recipe}”}} (number {number}).',
    notReadable: 'Whether it is on record cannot be said. {reason}',
  },
} as const;
