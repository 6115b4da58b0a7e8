// Keys from a settings file: the main process reads the file and names what it found; here one chooses which, and their order.
import { ArrowDown, ArrowUp, Check, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { SettingsCandidate, SettingsReading } from '../../../shared/keys.ts';
import { call, messageOf } from '../../client.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyStrength, PublishedKey } from '../../components/key-strength.tsx';
import { InlineError, Warning } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { findingWords } from '../../wording/findings.ts';
import { roleOf } from '../../wording/roles.ts';
import { tags } from './tags.tsx';

const t = translator('keys');

/** What was read, with the chosen candidates' indexes in the order the keys shall have. */
export interface SettingsPick {
  importId: string;
  fileName: string;
  /** All candidates, in the order shown. */
  order: SettingsCandidate[];
  candidates: number[];
  skipped: Extract<SettingsReading, { outcome: 'read' }>['skipped'];
}

/** The first current key and all fallbacks are chosen; a second current key would be another deployment's. */
function firstPick(reading: Extract<SettingsReading, { outcome: 'read' }>, single: boolean): SettingsPick {
  const current = reading.candidates.filter(({ role }) => role === 'current');
  const fallbacks = reading.candidates.filter(({ role }) => role === 'fallback');
  return {
    importId: reading.importId,
    fileName: reading.fileName,
    order: [...current.slice(0, 1), ...fallbacks, ...current.slice(1)],
    candidates: [...current.slice(0, 1), ...(single ? [] : fallbacks)].map(({ index }) => index),
    skipped: reading.skipped,
  };
}

/** What only verified so far would then sign: the current key is in the environment, say, and the file has but the earlier ones. */
const firstIsFallback = ({ order, candidates }: SettingsPick): boolean =>
  order.find(({ index }) => index === candidates[0])?.role === 'fallback';

interface SettingsSourceProps {
  pick: SettingsPick | null;
  onPick: (pick: SettingsPick) => void;
  /** One key is wanted, not a deployment's whole list. */
  single?: boolean;
}

export function SettingsSource({ pick, onPick, single = false }: SettingsSourceProps) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const choose = async () => {
    if (pending) return;
    setPending(true);
    setFailure(null);
    try {
      const reading = await call('keys.readSettings', {});
      if (reading.outcome === 'read') onPick(firstPick(reading, single));
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="field settings-source">
      <div className="inline">
        <Button className="button" data-busy={pending} onPress={() => void choose()}>
          <FolderOpen aria-hidden className="icon" />
          {pick ? t('settings.chooseAnother') : t('settings.choose')}
        </Button>
        {pick && <code>{pick.fileName}</code>}
      </div>
      <InlineError message={failure} />
      {pick && pick.order.length === 0 && <Warning>{t('settings.none')}</Warning>}
      {pick && !single && firstIsFallback(pick) && <Warning>{t('settings.fallbackFirst')}</Warning>}
      {pick && pick.order.length > 0 && <Candidates pick={pick} onPick={onPick} single={single} />}
      {pick && pick.skipped.length > 0 && (
        <Warning>
          <p>{t('settings.skipped')}</p>
          <ul>
            {pick.skipped.map((skipped, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items of one list can stand on one line.
              <li key={index}>{t.rich('settings.skippedOne', { ...tags, ...skipped, line: String(skipped.line) })}</li>
            ))}
          </ul>
        </Warning>
      )}
    </div>
  );
}

function Candidates({ pick, onPick, single }: Required<SettingsSourceProps> & { pick: SettingsPick }) {
  const chosen = new Set(pick.candidates);
  const update = (order: SettingsCandidate[], selected: Set<number>) =>
    onPick({ ...pick, order, candidates: order.map(({ index }) => index).filter((index) => selected.has(index)) });
  const toggle = (index: number, on: boolean) => {
    const selected = single ? new Set<number>() : new Set(chosen);
    if (on) selected.add(index);
    else selected.delete(index);
    update(pick.order, selected);
  };
  const move = (at: number, by: -1 | 1) => {
    const order = [...pick.order];
    const [candidate] = order.splice(at, 1);
    if (!candidate) return;
    order.splice(at + by, 0, candidate);
    update(order, chosen);
  };
  return (
    <ul className="candidates" aria-label={t('settings.found')}>
      {pick.order.map((candidate, at) => {
        const place = pick.candidates.indexOf(candidate.index);
        const line = String(candidate.line);
        const name = t('settings.candidate', { setting: candidate.setting, line });
        const words = findingWords(candidate.findings, Math.max(place, 0));
        return (
          <li key={candidate.index}>
            <div className="candidate">
              <Checkbox
                className="checkbox"
                aria-label={name}
                isSelected={place >= 0}
                onChange={(on) => toggle(candidate.index, on)}
              >
                <span className="checkbox-box" aria-hidden>
                  <Check className="icon" />
                </span>
                <code>{candidate.setting}</code>
                <span className="field-note">{t('settings.line', { line })}</span>
              </Checkbox>
              <span className="candidate-words">
                <code className="fingerprint">{candidate.fingerprint}</code>
                <span className="field-note">
                  <KeyStrength strength={candidate.strength} />
                </span>
              </span>
              <span className="key-role" data-current={place === 0}>
                {place < 0 ? t('settings.notAdded') : roleOf(place)}
              </span>
              {!single && (
                <span className="inline-tight">
                  <IconButton
                    icon={ArrowUp}
                    label={t('settings.moveUp', { candidate: name })}
                    isDisabled={at === 0}
                    onPress={() => move(at, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('settings.moveDown', { candidate: name })}
                    isDisabled={at === pick.order.length - 1}
                    onPress={() => move(at, 1)}
                  />
                </span>
              )}
            </div>
            <PublishedKey publishedIn={candidate.strength.publishedIn}>{t('concern.publishedElsewhere')}</PublishedKey>
            {words && <p className="field-note">{t.rich('concern.found', { ...tags, ...words })}</p>}
          </li>
        );
      })}
    </ul>
  );
}
