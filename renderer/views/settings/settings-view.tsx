// Settings: each saved as soon as it is changed.
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { defaultSettings, type Settings } from '../../../shared/settings.ts';
import { InlineError } from '../../components/messages.tsx';
import { useSettings } from '../../state/settings.tsx';
import { TimeSetting, type TimeWords } from './time-setting.tsx';

/** In the order shown; a test holds the bounds to those of shared/settings.ts. */
export const timeSettings: ({ id: keyof Settings } & TimeWords)[] = [
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
];

/** Drawn anew only for its own changes, not while someone types in another view. */
export const SettingsView = memo(function SettingsView() {
  const { settings, failure, reload, update } = useSettings();
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
        {settings &&
          timeSettings.map(({ id, ...words }) => (
            <TimeSetting
              key={id}
              {...words}
              value={settings[id]}
              defaultValue={defaultSettings[id]}
              onSave={(value) => update({ [id]: value })}
            />
          ))}
      </div>
    </div>
  );
});
