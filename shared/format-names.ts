// The formats of the core, by their ids, each with the name under which the catalogues of both sides have it in plain words.
export const formatKeys = {
  'django.signer': 'signer',
  'django.timestamp-signer': 'timestampSigner',
  'django.object': 'object',
  'django.signed-cookie': 'signedCookie',
  'django.session-cookie': 'sessionCookie',
  'django.session-data': 'sessionData',
  'django.session-data-legacy': 'sessionDataLegacy',
  'django.messages': 'messages',
  'django.messages-legacy': 'messagesLegacy',
  'django.password-reset': 'passwordReset',
  'django.csrf': 'csrf',
  'django.uidb64': 'uidb64',
} as const;
