// The formats of the core, as the main process names them, too.
export default {
  signer: 'Signed value',
  timestampSigner: 'Timestamped value',
  object: 'Signed object (signing.dumps)',
  signedCookie: 'Signed cookie',
  sessionCookie: 'Session cookie (signed_cookies backend)',
  sessionData: 'Session data (database backend)',
  sessionDataLegacy: 'Session data from before Django 3.1',
  messages: 'Messages cookie',
  messagesLegacy: 'Messages cookie from before Django 3.2',
  passwordReset: 'Password reset link',
  csrf: 'CSRF token',
  uidb64: 'User id in base64',
} as const;
