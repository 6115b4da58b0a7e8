// What is answered while the app is locked to chosen recipes: what stands here, and nothing else. A channel that is added to the contract is
// refused until it is listed.
import type { BatchTask } from '../../shared/batch.ts';
import type { Channel, Request } from '../../shared/contract.ts';
import type { SupportLock } from '../../shared/links.ts';
import type { ContractError } from '../../shared/result.ts';
import type { Settings } from '../../shared/settings.ts';
import { translator } from '../language.ts';

const t = translator('ipc');

export interface SupportGateOptions {
  state: () => Promise<SupportLock>;
  settings: () => Promise<Settings>;
}

export interface SupportGate {
  /** Why it is refused; null when it is answered. */
  refusal(channel: Channel, request: unknown): Promise<ContractError | null>;
}

type Rule<C extends Channel> = (
  request: Request<C>,
  allowed: readonly string[],
  o: SupportGateOptions,
) => boolean | Promise<boolean>;
type Rules = { [C in Channel]?: 'always' | Rule<C> };

const chosen = ({ recipeId }: { recipeId: string }, allowed: readonly string[]) => allowed.includes(recipeId);
const chosenTask = (task: BatchTask, allowed: readonly string[]) => task.do === 'verify' || chosen(task, allowed);

/** Null is never: it is the weakest. */
const isNoWeaker = (to: unknown, from: unknown) =>
  typeof to === 'number' && (from === null || (typeof from === 'number' && to < from));

/** What may become of a setting; one that is not here stays as it is. */
const settingRules = new Map<string, (to: unknown, from: unknown) => boolean>([
  ['idleLockMinutes', isNoWeaker],
  ['clipboardSeconds', isNoWeaker],
  ['theme', () => true],
  ['language', () => true],
  ['defaultMaxAge', () => true],
  // Nobody else gives the leave, and anybody may take it back.
  ['updates', (to) => to === 'off'],
]);

function weakensNothing(change: Request<'settings.update'>, settings: Settings): boolean {
  const now = new Map<string, unknown>(Object.entries(settings));
  return Object.entries(change).every(
    ([name, to]) => to === undefined || to === now.get(name) || settingRules.get(name)?.(to, now.get(name)) === true,
  );
}

export const answeredWhileSupportLocked: Readonly<Rules> = {
  'app.status': 'always',
  'clipboard.copy': 'always',
  'window.saveDraft': 'always',
  'window.loadDraft': 'always',
  'link.take': 'always',

  // Reading and verifying.
  'inspect.inspect': 'always',
  'inspect.diagnose': 'always',
  'inspect.takeAway': 'always',
  'inspect.compareCsrf': 'always',
  'intake.readText': 'always',
  'intake.openFile': 'always',
  'intake.begin': 'always',
  'intake.append': 'always',
  'intake.finish': 'always',
  'intake.cancel': 'always',
  'intake.verdicts': 'always',
  'intake.value': 'always',

  // Keys can be seen and unlocked, since the recipes are signed with them.
  'keys.list': 'always',
  'keys.unlock': 'always',
  'keys.dismissNotice': 'always',
  'vault.unlock': 'always',
  'vault.close': 'always',
  'lock.state': 'always',
  'lock.lock': 'always',
  'lock.unlock': 'always',
  'settings.read': 'always',
  'settings.update': async (change, _, { settings }) => weakensNothing(change, await settings()),

  'recipes.list': 'always',
  'links.preview': chosen,
  'links.issue': chosen,
  'links.check': chosen,
  'support.state': 'always',
  'support.unlock': 'always',

  'batch.open': 'always',
  'batch.reread': 'always',
  'batch.discard': 'always',
  'batch.start': ({ task }, allowed) => chosenTask(task, allowed),
  'batch.state': 'always',
  'batch.pause': 'always',
  // The desk asks about the recipe that the run is of.
  'batch.resume': 'always',
  'batch.cancel': 'always',
  'batch.showResults': 'always',

  'ledger.status': 'always',
  'ledger.search': 'always',
  'ledger.count': 'always',
  'ledger.find': 'always',
  'ledger.verify': 'always',
  'ledger.export': 'always',
  'ledger.progress': 'always',
  'ledger.cancel': 'always',

  'updates.state': 'always',
};

export function supportGate(options: SupportGateOptions): SupportGate {
  return {
    async refusal(channel, request) {
      const rule = answeredWhileSupportLocked[channel] as 'always' | Rule<Channel> | undefined;
      // Without asking for the state, so that a keychain that is slow to answer keeps nobody waiting.
      if (rule === 'always') return null;
      const { recipeIds } = await options.state();
      if (recipeIds === null) return null;
      if (rule !== undefined && (await rule(request as Request<Channel>, recipeIds, options))) return null;
      return {
        code: 'support-locked',
        message: t(rule === undefined ? 'supportLocked.notNow' : 'supportLocked.notThis'),
      };
    },
  };
}
