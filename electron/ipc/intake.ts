import type { Channel } from '../../shared/contract.ts';
import type { IntakeDesk } from '../intake/intake-desk.ts';
import type { Handlers } from './serve.ts';

type IntakeChannel = Extract<Channel, `intake.${string}`>;

export const intakeHandlers = (desk: IntakeDesk): Handlers<IntakeChannel> => ({
  'intake.readText': ({ text }) => desk.readText(text),
  'intake.openFile': () => desk.openFile(),
  'intake.begin': (request) => desk.begin(request),
  'intake.append': (request) => {
    desk.append(request);
    return {};
  },
  'intake.finish': (request) => desk.finish(request),
  'intake.cancel': (request) => {
    desk.cancel(request);
    return {};
  },
  'intake.verdicts': (request) => desk.verdicts(request),
  'intake.value': (request) => desk.value(request),
});
