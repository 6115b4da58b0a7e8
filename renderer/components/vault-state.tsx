// The vault at a glance, and what can be done with it. The passphrase is asked for by the main process, in a window of its own.
import { ChevronDown, LockKeyhole, LockKeyholeOpen, RotateCcwKey, TriangleAlert, Vault } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { VaultState as State } from '../../shared/keys.ts';
import { call } from '../client.ts';
import { translator } from '../language.ts';
import { useAnnounce } from '../state/announcer.tsx';
import { useKeyRing } from '../state/key-ring.tsx';
import { useSupport } from '../state/support.tsx';
import { useAction } from '../state/use-action.ts';
import { useNow } from '../state/use-now.ts';
import { perLanguage, regional } from '../wording/per-language.ts';
import { duration } from '../wording/time.ts';
import { InlineError, Warning } from './messages.tsx';
import { PassphraseWait } from './passphrase-wait.tsx';

const t = translator('common');
const clockTime = perLanguage((spoken) => new Intl.DateTimeFormat(regional(spoken), { timeStyle: 'medium' }));

/** In the top bar; not there before a vault is. */
export function VaultState() {
  const { ring } = useKeyRing();
  if (!ring || ring.vault.state === 'absent') return null;
  const { state } = ring.vault;
  const Icon = state === 'unavailable' ? TriangleAlert : Vault;
  return (
    <DialogTrigger>
      <Button className="button button-small vault-button" data-state={state}>
        <Icon aria-hidden className="icon" />
        {t(`vault.state.${state}`)}
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover vault-popover" placement="bottom end">
        <Dialog className="vault-dialog">
          <Heading slot="title">{t('vault.title')}</Heading>
          <p className="field-note">{t('vault.what')}</p>
          <VaultActions vault={ring.vault} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function VaultActions({ vault }: { vault: State }) {
  const { reload } = useKeyRing();
  const { recipeIds } = useSupport();
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const ask = (channel: 'vault.unlock' | 'vault.changePassphrase', said: string) =>
    void run(async () => {
      const { done } = await call(channel, {});
      // A wrong passphrase may have been tried before it was cancelled.
      await reload();
      announce(done ? said : t('vault.unchanged'));
    });
  const close = () =>
    void run(async () => {
      await call('vault.close', {});
      await reload();
      announce(t('vault.closed'));
    });
  return (
    <>
      {vault.message === undefined ? <p>{t(`vault.meaning.${vault.state}`)}</p> : <Warning>{vault.message}</Warning>}
      <Throttled retryAt={vault.retryAt} />
      <div className="buttons">
        {vault.state === 'locked' && (
          <Button
            className="button button-small button-primary"
            data-busy={pending}
            onPress={() => ask('vault.unlock', t('vault.unlocked'))}
          >
            <LockKeyholeOpen aria-hidden className="icon" />
            {t('vault.unlock')}
          </Button>
        )}
        {vault.state === 'open' && (
          <Button className="button button-small" data-busy={pending} onPress={close}>
            <LockKeyhole aria-hidden className="icon" />
            {t('vault.close')}
          </Button>
        )}
        {(vault.state === 'locked' || vault.state === 'open') && recipeIds === null && (
          <Button
            className="button button-small"
            data-busy={pending}
            onPress={() => ask('vault.changePassphrase', t('vault.changed'))}
          >
            <RotateCcwKey aria-hidden className="icon" />
            {t('vault.change')}
          </Button>
        )}
      </div>
      <PassphraseWait active={pending} />
      <InlineError message={failure} />
    </>
  );
}

/** For a key or a place that waits for the vault. */
export function UnlockVaultButton() {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const unlock = () =>
    void run(async () => {
      const { done } = await call('vault.unlock', {});
      await reload();
      announce(done ? t('vault.unlocked') : t('vault.staysLocked'));
    });
  return (
    <>
      <Button className="button button-small" data-busy={pending} onPress={unlock}>
        <LockKeyholeOpen aria-hidden className="icon" />
        {t('vault.unlock')}
      </Button>
      <Throttled retryAt={ring?.vault.retryAt ?? null} />
      <PassphraseWait active={pending} />
      <InlineError message={failure} />
    </>
  );
}

/** Until when no passphrase is taken, counted down. */
function Throttled({ retryAt }: { retryAt: number | null }) {
  const rest = retryAt === null ? 0 : (retryAt - Date.now()) / 1000;
  // Draws it anew each second until the wait is over.
  useNow(rest > 0);
  if (rest <= 0) return null;
  const until = clockTime().format(retryAt ?? 0);
  return (
    <p className="message message-warning" role="timer">
      <TriangleAlert aria-hidden className="icon" />
      <span>{t('vault.throttled', { time: until, rest: duration(Math.ceil(rest)) })}</span>
    </p>
  );
}
