// What to deploy: lines for settings.py that read the keys from the environment, and which key each variable holds.
import { Fragment, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { DeploymentLines as Lines } from '../../../../shared/rotation.ts';
import { call, messageOf } from '../../../client.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { InlineError, Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { useScrollStop } from '../../../state/use-scroll-stop.ts';
import { roleOf } from '../../../wording/roles.ts';

const t = translator('rotation');
const common = translator('common');

/** Asked for anew whenever the profile's keys change; the lines before stay until the new ones are there. */
function useLines(profile: KeyProfile) {
  const keyIds = profile.keys.map(({ id }) => id).join(' ');
  const [lines, setLines] = useState<Lines | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys and the attempt are triggers.
  useEffect(() => {
    let wanted = true;
    call('rotation.lines', { profileId: profile.id }).then(
      (answer) => {
        if (!wanted) return;
        setLines(answer);
        setFailure(null);
      },
      (error: unknown) => wanted && setFailure(messageOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [profile.id, keyIds, attempt]);
  return { lines, failure, tryAgain: () => setAttempt((count) => count + 1) };
}

export function DeploymentLines({ profile }: { profile: KeyProfile }) {
  const { lines, failure, tryAgain } = useLines(profile);
  const settings = useScrollStop();
  const table = useScrollStop();
  return (
    <>
      <InlineError message={failure} />
      {failure !== null && (
        <div className="buttons">
          <Button className="button button-small" onPress={tryAgain}>
            {common('tryAgain')}
          </Button>
        </div>
      )}
      {lines && (
        <>
          <Card
            title="settings.py"
            actions={
              <CopyButton text={lines.settings} label={t('lines.copyLabel')}>
                {t('lines.copy')}
              </CopyButton>
            }
          >
            <p className="field-note">{t('lines.what')}</p>
            <pre className="raw mono" {...settings}>
              {lines.settings}
            </pre>
          </Card>
          {lines.variables.length < profile.keys.length && (
            <Warning>{t('lines.noFallbacks', { version: profile.djangoVersion })}</Warning>
          )}
          <Card title={t('lines.variables')}>
            <section className="table-scroll" aria-label={t('lines.table')} {...table}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('lines.variable')}</th>
                    <th scope="col">{t('lines.part')}</th>
                    <th scope="col">{t('lines.key')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.variables.map(({ name, fingerprint, role }, index) => (
                    <tr key={name}>
                      <th scope="row">
                        <code>
                          <Variable name={name} />
                        </code>
                      </th>
                      <td>
                        <span className="key-role" data-current={role === 'current'}>
                          {role === 'current' ? t('lines.current') : roleOf(index)}
                        </span>
                      </td>
                      <td>
                        <code className="fingerprint">{fingerprint}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {lines.variables.some(({ name }) => name.endsWith('_BASE64')) && (
              <p className="field-note">{t('lines.base64')}</p>
            )}
          </Card>
        </>
      )}
    </>
  );
}

/** It may be broken after any of its underscores, rather than within a word. */
function Variable({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name; the list is made anew as a whole.
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
