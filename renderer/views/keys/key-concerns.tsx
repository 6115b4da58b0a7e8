// What is wrong with a key: published, missing, locked, weak.

import type { KeyInfo } from '../../../shared/keys.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockVaultButton } from '../../components/vault-state.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { findingWords } from '../../wording/findings.ts';
import { tags } from './tags.tsx';

const t = translator('keys');

export function KeyConcerns({ keyInfo, index }: { keyInfo: KeyInfo; index: number }) {
  const words = findingWords(keyInfo.findings, index);
  return (
    <>
      <PublishedKey publishedIn={keyInfo.strength.publishedIn}>
        {index === 0 ? t('concern.publishedCurrent') : t('concern.publishedFallback')}
      </PublishedKey>
      {keyInfo.state === 'missing' && <Missing keyInfo={keyInfo} />}
      {keyInfo.state === 'locked' && <Locked keyInfo={keyInfo} />}
      {words && (
        <Warning>
          {/* Waiting for what it signed to expire, as the advice has it, is too long for a published key. */}
          {keyInfo.strength.publishedIn === null
            ? t.rich('concern.foundAndAdvised', { ...tags, ...words })
            : t.rich('concern.found', { ...tags, ...words })}
        </Warning>
      )}
    </>
  );
}

function Missing({ keyInfo: { backEnd } }: { keyInfo: KeyInfo }) {
  const { ring } = useKeyRing();
  return (
    <Warning>
      {backEnd === 'keychain'
        ? t.rich('concern.missing.keychain', { ...tags, keychain: ring?.keychain.name ?? t('concern.theKeychain') })
        : t.rich(`concern.missing.${backEnd}`, tags)}
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
        {keychain.message === undefined
          ? t.rich('concern.lockedKeychain', { ...tags, keychain: keychain.name })
          : t.rich('concern.lockedBecause', { ...tags, message: keychain.message })}
      </Warning>
    );
  }
  return (
    <Warning>
      <p>
        {vault.message === undefined
          ? t.rich('concern.lockedVault', tags)
          : t.rich('concern.lockedBecause', { ...tags, message: vault.message })}
      </p>
      {vault.state === 'locked' && <UnlockVaultButton />}
    </Warning>
  );
}
