// Below the setting: whether there is a newer version, and the steps to it, each only on request.
import { Download, RefreshCw, RotateCw, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { NoUpdatesBecause, UpdatesState as State } from '../../../shared/updates.ts';
import { Hint, InlineError } from '../../components/messages.tsx';
import { Moment } from '../../components/moment.tsx';
import { translator } from '../../language.ts';
import { useAction } from '../../state/use-action.ts';
import type { Updates } from '../../state/use-updates.ts';
import { fileSize } from '../../wording/file-size.ts';
import { percent } from '../../wording/number.ts';

const t = translator('updates');

const reasons: Record<NoUpdatesBecause, () => string> = {
  'from-source': () => t('unavailable.fromSource'),
  portable: () => t('unavailable.portable'),
  package: () => t('unavailable.package'),
  store: () => t('unavailable.store'),
  folder: () => t('unavailable.folder'),
  'no-source': () => t('unavailable.noSource'),
  'no-key': () => t('unavailable.noKey'),
};

interface UpdatesStateProps extends Pick<Updates, 'ask'> {
  state: State;
  /** The setting, as it is kept. */
  isOn: boolean;
}

export function UpdatesState({ state, isOn, ask }: UpdatesStateProps) {
  const { pending, failure, run } = useAction();
  const { version, unavailable, phase, found, checkedAt } = state;
  if (unavailable !== null) {
    return (
      <div className="updates">
        <Hint>{reasons[unavailable]()}</Hint>
      </div>
    );
  }
  if (!isOn) return null;
  const step = (name: Parameters<Updates['ask']>[0]) => () => void run(() => ask(name));
  const words = {
    version,
    found: found?.version ?? '',
    percent: percent(Math.floor(state.percent) / 100),
  };
  return (
    <div className="updates">
      <div className="updates-row">
        {/* The percentage is drawn, and not read out at each step. */}
        <p role={phase === 'downloading' ? undefined : 'status'}>
          {t(`state.${phase}`, words)}
          {checkedAt !== null && phase !== 'checking' && (
            <span className="field-note updates-when">
              {t.rich('state.checkedAt', { when: () => <Moment time={Date.parse(checkedAt)} isShort /> })}
            </span>
          )}
        </p>
        <div className="buttons">
          {(phase === 'idle' || phase === 'current' || phase === 'found') && (
            <Button className="button button-small" data-busy={pending} onPress={step('check')}>
              <RefreshCw aria-hidden className="icon" />
              {t('check')}
            </Button>
          )}
          {phase === 'found' && (
            <Button className="button button-primary button-small" data-busy={pending} onPress={step('download')}>
              <Download aria-hidden className="icon" />
              {found?.size ? t('downloadSized', { size: fileSize(found.size) }) : t('download')}
            </Button>
          )}
          {phase === 'downloading' && (
            <Button className="button button-small" data-busy={pending} onPress={step('cancel')}>
              <X aria-hidden className="icon" />
              {t('cancel')}
            </Button>
          )}
          {phase === 'ready' && (
            <Button className="button button-primary button-small" data-busy={pending} onPress={step('install')}>
              <RotateCw aria-hidden className="icon" />
              {t('install')}
            </Button>
          )}
        </div>
      </div>
      <InlineError message={failure ?? state.failure?.message ?? null} />
      {found?.notes && (
        <details className="updates-notes">
          <summary>{t('notes', { version: found.version })}</summary>
          <pre>{found.notes}</pre>
        </details>
      )}
    </div>
  );
}
