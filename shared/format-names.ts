// The formats of the core in plain words, by their ids.
export const formatNames = {
  'django.signer': 'Signed value',
  'django.timestamp-signer': 'Timestamped value',
  'django.object': 'Signed object (signing.dumps)',
  'django.signed-cookie': 'Signed cookie',
  'django.session-cookie': 'Session cookie (signed_cookies backend)',
  'django.session-data': 'Session data (database backend)',
  'django.session-data-legacy': 'Session data from before Django 3.1',
  'django.messages': 'Messages cookie',
  'django.messages-legacy': 'Messages cookie from before Django 3.2',
  'django.password-reset': 'Password reset link',
  'django.csrf': 'CSRF token',
  'django.uidb64': 'User id in base64',
} as const;
