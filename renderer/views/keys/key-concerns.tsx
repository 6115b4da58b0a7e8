// What is wrong with a key: published, missing, locked, weak.

import type { KeyInfo } from '../../../shared/keys.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockVaultButton } from '../../components/vault-state.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { findingWords } from '../../wording/findings.ts';

const publishedAdvice = (index: number) =>
  index === 0
    ? 'Whoever reads there can sign as your site: log in as anyone, make any link. Rotate the key now, and retire this one as soon as your users’ sessions may end.'
    : 'Whatever anyone signs with it is still accepted. Retire it now, rather than when what it signed has expired.';

export function KeyConcerns({ keyInfo, index }: { keyInfo: KeyInfo; index: number }) {
  const words = findingWords(keyInfo.findings, index);
  return (
    <>
      <PublishedKey publishedIn={keyInfo.strength.publishedIn}>{publishedAdvice(index)}</PublishedKey>
      {keyInfo.state === 'missing' && <Missing keyInfo={keyInfo} />}
      {keyInfo.state === 'locked' && <Locked keyInfo={keyInfo} />}
      {words && (
        <Warning>
          <strong>{words.check}:</strong> {words.finding}
          {/* Waiting for what it signed to expire, as the advice has it, is too long for a published key. */}
          {keyInfo.strength.publishedIn === null && ` ${words.advice}`}
        </Warning>
      )}
    </>
  );
}

function Missing({ keyInfo: { backEnd } }: { keyInfo: KeyInfo }) {
  const { ring } = useKeyRing();
  return (
    <Warning>
      <strong>Missing.</strong>{' '}
      {backEnd === 'keychain' &&
        `${ring?.keychain.name ?? 'The keychain'} no longer holds this key: it was probably deleted there.`}
      {backEnd === 'vault' && 'The vault does not hold this key: its file was probably replaced by an older one.'}
      {backEnd === 'memory' && 'This key was in memory only and is gone.'} The profile and its other keys are unharmed.
      Add the key again, then delete this entry.
    </Warning>
  );
}

function Locked({ keyInfo: { backEnd } }: { keyInfo: KeyInfo }) {
  const { ring } = useKeyRing();
  if (!ring) return null;
  const { keychain, vault } = ring;
  if (backEnd !== 'vault') {
    return (
      <Warning>
        <strong>Locked.</strong>{' '}
        {keychain.message ?? `${keychain.name} is locked. The key is unharmed; unlock it to use it.`}
      </Warning>
    );
  }
  return (
    <Warning>
      <p>
        <strong>Locked.</strong>{' '}
        {vault.message ?? 'The vault is locked. The key is unharmed; the passphrase is asked for when it is used.'}
      </p>
      {vault.state === 'locked' && <UnlockVaultButton />}
    </Warning>
  );
}
