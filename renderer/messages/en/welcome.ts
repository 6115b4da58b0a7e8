// The first start.
export default {
  title: 'Welcome to Countersign',
  what: 'It reads, checks and makes the values that Django signs: cookies, sessions, tokens in links. To check a signature it needs the site’s <code>SECRET_KEY</code>.',
  whereKeyGoes: 'The key goes into {keychain} and is never shown again, not even here.',
  systemKeychain: 'the system’s keychain',
  noKeychain:
    'This machine’s keychain is not available. The key goes into a vault, a file encrypted with your passphrase, or stays in memory until the app quits; it is never shown again.',
  offline: 'Nothing leaves this machine: the app works offline, without telemetry.',
  withoutKey: 'Without a key, values can still be read, only not checked.',
  addKey: 'Add a key',
  tryExample: 'Try an example',
  guided: 'Guided example',
  aboutExample: 'The example brings a throwaway key, held in memory, and a session cookie signed with it.',
} as const;
