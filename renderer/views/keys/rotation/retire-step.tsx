// Step 4: fallbacks that nothing depends on are deleted, and the shorter list is deployed.
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyInfo } from '../../../../shared/keys.ts';
import { Hint, Warning } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { useNow } from '../../../state/use-now.ts';
import { DeleteKeyDialog } from '../delete-key-dialog.tsx';
import { RetirementWords } from './dependence-table.tsx';
import { DeploymentLines } from './deployment-lines.tsx';
import { KeyLine } from './key-line.tsx';
import { currentCheck, retirement } from './rotation-draft.ts';
import type { StepProps } from './rotation-task.tsx';

const t = translator('rotation');

export function RetireStep({ profile, draft, update }: StepProps) {
  const now = useNow(true);
  const [deleting, setDeleting] = useState<{ key: KeyInfo; index: number } | null>(null);
  const [retired, setRetired] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // The button that opened the dialog is gone with its key.
  useEffect(() => {
    if (retired && !deleting) body.current?.focus();
  }, [retired, deleting]);
  const checked = currentCheck(draft);
  const asked = checked !== null && checked.dependence.tokens > 0;
  const whenOf = (key: KeyInfo) => (asked ? retirement(profile, key.id, checked.dependence, now) : null);
  const fallbacks = profile.keys.slice(1);
  return (
    <div ref={body} tabIndex={-1} className="step-body">
      {fallbacks.length === 0 ? (
        <Hint>
          <p>{t('retire.noneLeft', { profile: profile.name })}</p>
        </Hint>
      ) : (
        <p>{t('retire.how')}</p>
      )}
      {!asked && fallbacks.length > 0 && (
        <Warning>
          <p>{t(draft.checked && !checked ? 'retire.outdated' : 'retire.notChecked')}</p>
          <Button className="button button-small" onPress={() => update({ step: 'check' })}>
            {t('retire.checkFirst')}
          </Button>
        </Warning>
      )}
      {fallbacks.length > 0 && (
        <ul className="plain-list retire-list" aria-label={t('retire.fallbacks')}>
          {fallbacks.map((key, at) => {
            const index = at + 1;
            const when = whenOf(key);
            return (
              <li key={key.id} className="retire-row">
                <KeyLine keyInfo={key} index={index} />
                {when?.when === 'now' && (
                  <Button
                    className="button button-small"
                    aria-label={t('retire.deleteOf', { index })}
                    onPress={() => setDeleting({ key, index })}
                  >
                    <Trash2 aria-hidden className="icon" />
                    {t('retire.delete')}
                  </Button>
                )}
                <span className="retire-when">
                  <span className="field-note">{t('retire.retirable')}</span>
                  <RetirementWords what={when} now={now} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {asked && fallbacks.some((key) => whenOf(key)?.when !== 'now') && (
        <p className="field-note">{t('retire.stillNeeded')}</p>
      )}
      {retired && <DeploymentLines profile={profile} />}
      {deleting && (
        <DeleteKeyDialog
          profile={profile}
          keyInfo={deleting.key}
          index={deleting.index}
          onClose={() => setDeleting(null)}
          onDeleted={() => setRetired(true)}
        >
          {checked && <p>{t('retire.noneNeeds', { count: checked.dependence.tokens })}</p>}
        </DeleteKeyDialog>
      )}
    </div>
  );
}
