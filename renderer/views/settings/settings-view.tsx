// Settings: each saved as soon as it is changed.
import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { defaultSettings, type Settings } from '../../../shared/settings.ts';
import { type Option, SelectField } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { useSettings } from '../../state/settings.tsx';
import { SettingRow } from './setting-row.tsx';
import { TimeSetting, type TimeWords } from './time-setting.tsx';

type TimeId = 'idleLockMinutes' | 'clipboardSeconds' | 'ledgerRetentionDays';
type ChoiceId = 'theme' | 'defaultMaxAge';

interface ChoiceWords<Id extends ChoiceId> {
  title: string;
  explanation: string;
  options: Option<Settings[Id]>[];
}

const choiceSettings: { [Id in ChoiceId]: ChoiceWords<Id> } = {
  theme: {
    title: 'Theme',
    explanation: 'Light or dark, or whatever the system has.',
    options: [
      { id: 'system', label: 'As the system' },
      { id: 'light', label: 'Light' },
      { id: 'dark', label: 'Dark' },
    ],
  },
  defaultMaxAge: {
    title: 'Max age to begin with',
    explanation:
      'What Inspect takes for the site’s max_age until you choose another. A value that is older counts as expired.',
    options: [
      { id: 'none', label: 'No expiry' },
      { id: '3600', label: '1 hour' },
      { id: '86400', label: '1 day' },
      { id: '1209600', label: '2 weeks' },
    ],
  },
};

/** In the order shown; a test holds the bounds to those of shared/settings.ts. */
export const timeSettings: ({ id: TimeId } & TimeWords)[] = [
  {
    id: 'idleLockMinutes',
    title: 'Lock when idle',
    explanation:
      'After this time without keyboard or mouse anywhere on the computer, Countersign puts its keys away and hides what it shows. It always does so when the screen is locked, the computer sleeps or another user is switched to.',
    on: 'Lock by itself',
    off: 'never',
    unit: 'minutes',
    min: 1,
    max: 1440,
  },
  {
    id: 'clipboardSeconds',
    title: 'Clear the clipboard',
    explanation:
      'What you copy here is taken off the clipboard after this time, and at the latest when Countersign locks or quits. What other apps have put there since is left alone.',
    on: 'Clear what was copied',
    off: 'never',
    unit: 'seconds',
    min: 5,
    max: 3600,
  },
  {
    id: 'ledgerRetentionDays',
    title: 'Keep records in the ledger',
    explanation:
      'Records that are older are removed for good, after all of the ledger was verified. What stays is provable as before.',
    on: 'Remove old records',
    off: 'for ever',
    unit: 'days',
    min: 1,
    max: 36_500,
  },
];

/** Drawn anew only for its own changes, not while someone types in another view. */
export const SettingsView = memo(function SettingsView() {
  const { settings, failure, reload, update } = useSettings();
  const [search, setSearch] = useHeld('settings-search', '');
  const words = search.toLowerCase().split(/\s+/);
  const isFound = ({ title, explanation }: { title: string; explanation: string }) =>
    words.every((word) => `${title} ${explanation}`.toLowerCase().includes(word));
  const choice = <Id extends ChoiceId>(id: Id, value: Settings[Id]): ReactNode => {
    const { options, ...row } = choiceSettings[id];
    if (!isFound(row)) return null;
    const nameOf = (one: Settings[Id]) => options.find((option) => option.id === one)?.label ?? one;
    return (
      <SettingRow<Settings[Id]>
        key={id}
        {...row}
        value={value}
        defaultValue={defaultSettings[id]}
        words={nameOf}
        onSave={(next) => update({ [id]: next })}
      >
        {(shown, save) => <SelectField label={row.title} labelHidden options={options} value={shown} onChange={save} />}
      </SettingRow>
    );
  };
  const rows = settings
    ? [
        choice('theme', settings.theme),
        choice('defaultMaxAge', settings.defaultMaxAge),
        ...timeSettings
          .filter(isFound)
          .map(({ id, ...words }) => (
            <TimeSetting
              key={id}
              {...words}
              value={settings[id]}
              defaultValue={defaultSettings[id]}
              onSave={(value) => update({ [id]: value })}
            />
          )),
      ].filter((row) => row !== null)
    : [];
  return (
    <div className="single">
      <div className="settings">
        <header className="settings-header">
          <h2>Settings</h2>
          <p className="field-note">Each is saved as soon as it is changed.</p>
        </header>
        {failure !== null && (
          <div className="settings-failure">
            <InlineError message={failure} />
            <Button className="button button-small" onPress={() => void reload()}>
              Try again
            </Button>
          </div>
        )}
        <SearchBox label="Search the settings" value={search} onChange={setSearch} />
        {settings && (rows.length > 0 ? rows : <p className="field-note">No setting has these words in it.</p>)}
      </div>
    </div>
  );
});
