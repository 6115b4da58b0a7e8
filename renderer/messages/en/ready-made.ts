// The recipes to begin with. What is in a message stays there for the recipient; the names in braces are filled in with each link.
export default {
  user: {
    label: 'User ID',
    help: 'The number of the account in the site’s admin.',
  },
  nonce: {
    label: 'Nonce',
    help: 'Random. The site remembers it, so that the link works once.',
  },
  accountRecovery: {
    name: 'Account recovery',
    description: 'Lets someone back into their account, once, after support has made sure who they are.',
    message: `Hello,

you asked us for help with your account. With this link you can get back into it:

{link}

The link works once, until {expires} (that is {lifetime} from when it was made).

If you did not ask for this, leave the link alone and tell us.
`,
  },
  passwordReset: {
    name: 'Django password reset',
    description: 'The link of Django’s own password reset, made by support instead of by the form on the site.',
    pk: 'User ID',
    pkHelp: 'The account’s primary key.',
    passwordHash: 'Password hash',
    passwordHashHelp:
      'The whole password column as it stands in the database, such as pbkdf2_sha256$… It is used for the link and not kept.',
    lastLogin: 'Last login',
    lastLoginHelp: 'As it stands in the database: YYYY-MM-DD HH:MM:SS. Empty for someone who never logged in.',
    email: 'E-mail address',
    emailHelp: 'Exactly as the account has it. Empty when it has none.',
    message: `Hello,

with this link you can choose a new password for your account:

{link}

It works until {expires} (that is {lifetime} from when it was made), and no longer once you have logged in or changed your password or your e-mail address.

If you did not ask for this, you need not do anything.
`,
  },
  emailChange: {
    name: 'E-mail change confirmation',
    description: 'Sent to the new address: whoever opens it there has shown that the address is theirs.',
    email: 'New e-mail address',
    emailHelp: 'Where the link is sent to, and what the account’s address becomes.',
    message: `Hello,

you asked us to change the e-mail address of your account to {email}. Please confirm with this link that it is yours:

{link}

The link works until {expires} (that is {lifetime} from when it was made). Until you confirm, nothing changes.

If you did not ask for this, leave the link alone.
`,
  },
  oneTimeDownload: {
    name: 'One-time download',
    description: 'Hands one file to one person, once, without a login.',
    file: 'File ID',
    fileHelp: 'As the site names the file: letters, digits, - and _.',
    userHelp: 'The number of the account that the file is for.',
    message: `Hello,

your file is ready:

{link}

The link works once, until {expires} (that is {lifetime} from when it was made). Please do not pass it on: whoever has it can fetch the file.
`,
  },
  unsubscribe: {
    name: 'Unsubscribe',
    description:
      'Takes an address off a mailing list without a login. It has no end: old mails keep a link that works.',
    list: 'Mailing list',
    listHelp: 'The list’s short name: small letters, digits and -.',
    address: 'E-mail address',
    addressHelp: 'The subscriber’s address, as the list has it.',
    message: `You get this mail because {address} is on the list “{list}”. To take it off the list:

{link}
`,
  },
  hiddenField: {
    name: 'Hidden form field',
    description: 'Carries a quoted price through a form: the browser holds it and cannot change it.',
    product: 'Product ID',
    productHelp: 'The number of the product that the price is for.',
    cents: 'Price in cents',
    centsHelp: 'A whole number: 1999 for 19.99.',
    message: `Put this line into the form; the site takes it until {expires} (that is {lifetime} from when it was made):

{html}
`,
  },
} as const;
