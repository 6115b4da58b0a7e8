// The `session_data` column of the database backend. It is never a cookie.
import { sessionDataSalt } from '../session.ts';
import { sessionFormat } from './session.ts';

export const sessionDataFormat = sessionFormat('django.session-data', sessionDataSalt, (token, holdsSession) =>
  holdsSession && token.name === undefined ? 0.03 : -0.5,
);
