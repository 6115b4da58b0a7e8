// The vault at a glance, and what can be done with it. The passphrase is asked for by the main process, in a window of its own.
import { ChevronDown, LockKeyhole, LockKeyholeOpen, RotateCcwKey, TriangleAlert, Vault } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { VaultState as State } from '../../shared/keys.ts';
import { call } from '../client.ts';
import { useAnnounce } from '../state/announcer.tsx';
import { useKeyRing } from '../state/key-ring.tsx';
import { useSupport } from '../state/support.tsx';
import { useAction } from '../state/use-action.ts';
import { useNow } from '../state/use-now.ts';
import { duration } from '../wording/time.ts';
import { InlineError, Warning } from './messages.tsx';
import { PassphraseWait } from './passphrase-wait.tsx';

const words: Record<State['state'], string> = {
  absent: 'none yet',
  locked: 'locked',
  open: 'open',
  unavailable: 'not available',
};

const meaning: Record<State['state'], string> = {
  absent: 'It is made at its first use.',
  locked: 'Its keys are unharmed. The passphrase is asked for when one of them is needed, or now.',
  open: 'Its keys can be used until it is closed, the app is locked or it quits.',
  unavailable: 'Its keys cannot be used at the moment.',
};

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
        Vault: {words[state]}
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover vault-popover" placement="bottom end">
        <Dialog className="vault-dialog">
          <Heading slot="title">Vault</Heading>
          <p className="field-note">A file on this machine, encrypted with your passphrase.</p>
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
      announce(done ? said : 'Cancelled. Nothing was changed.');
    });
  const close = () =>
    void run(async () => {
      await call('vault.close', {});
      await reload();
      announce('Vault closed');
    });
  return (
    <>
      {vault.message === undefined ? <p>{meaning[vault.state]}</p> : <Warning>{vault.message}</Warning>}
      <Throttled retryAt={vault.retryAt} />
      <div className="buttons">
        {vault.state === 'locked' && (
          <Button
            className="button button-small button-primary"
            data-busy={pending}
            onPress={() => ask('vault.unlock', 'Vault unlocked')}
          >
            <LockKeyholeOpen aria-hidden className="icon" />
            Unlock the vault
          </Button>
        )}
        {vault.state === 'open' && (
          <Button className="button button-small" data-busy={pending} onPress={close}>
            <LockKeyhole aria-hidden className="icon" />
            Close the vault
          </Button>
        )}
        {(vault.state === 'locked' || vault.state === 'open') && recipeIds === null && (
          <Button
            className="button button-small"
            data-busy={pending}
            onPress={() => ask('vault.changePassphrase', 'Passphrase changed')}
          >
            <RotateCcwKey aria-hidden className="icon" />
            Change passphrase…
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
      announce(done ? 'Vault unlocked' : 'Cancelled. The vault stays locked.');
    });
  return (
    <>
      <Button className="button button-small" data-busy={pending} onPress={unlock}>
        <LockKeyholeOpen aria-hidden className="icon" />
        Unlock the vault
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
  const until = new Date(retryAt ?? 0).toLocaleTimeString();
  return (
    <p className="message message-warning" role="timer">
      <TriangleAlert aria-hidden className="icon" />
      <span>
        After wrong passphrases, the next one is taken at {until} (in {duration(Math.ceil(rest))}).
      </span>
    </p>
  );
}
