import type { Inspector } from '../inspect/inspector.ts';
import type { Handlers } from './serve.ts';

export const inspectHandlers = (inspector: Inspector): Handlers<'inspect.inspect'> => ({
  'inspect.inspect': (request) => inspector.inspect(request),
});
