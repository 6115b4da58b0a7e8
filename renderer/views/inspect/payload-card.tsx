// What was signed: as a tree where it is JSON, and raw.
import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Inspection, Payload } from '../../../shared/inspection.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { JsonTree } from '../../components/json-tree.tsx';
import { Hint, Warning } from '../../components/messages.tsx';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('inspect');

/** Longer raw texts are cut on screen, never when copied: laying out megabytes would hold the window up. */
const maxRawLength = 100_000;

function summary(payload: Payload): string {
  const size = { count: payload.bytes };
  if (payload.kind === 'json') return payload.compressed ? t('payload.jsonCompressed', size) : t('payload.json', size);
  return payload.kind === 'text' ? t('payload.text', size) : t('payload.bytes', size);
}

interface PayloadCardProps {
  payload: Payload | undefined;
  problem: string | undefined;
  knownKeys: Inspection['knownKeys'];
}

/** Drawn anew only for another payload: a signature that changes while typing leaves it as it is. */
export const PayloadCard = memo(function PayloadCard({ payload, problem, knownKeys }: PayloadCardProps) {
  return (
    <Card
      title={t('payload.title')}
      segment="payload"
      actions={
        payload && <CopyButton label={t('payload.copy')} text={payload.kind === 'bytes' ? payload.hex : payload.text} />
      }
    >
      {problem !== undefined && <Warning>{problem}</Warning>}
      {payload && <p className="field-note">{summary(payload)}</p>}
      {payload?.kind === 'json' && (
        <Tabs className="payload-tabs">
          <TabList aria-label={t('payload.as')} className="small-tabs">
            <Tab id="tree" className="small-tab">
              {t('payload.tree')}
            </Tab>
            <Tab id="raw" className="small-tab">
              {t('payload.raw')}
            </Tab>
          </TabList>
          <TabPanel id="tree" className="payload-panel">
            <JsonTree json={payload.text} label={t('payload.treeLabel')} notes={knownKeys} />
          </TabPanel>
          <TabPanel id="raw" className="payload-panel">
            <Raw text={payload.text} />
          </TabPanel>
        </Tabs>
      )}
      {payload?.kind === 'text' && <Raw text={payload.text} />}
      {payload?.kind === 'bytes' && (
        <>
          <Hint>{payload.note}</Hint>
          <Raw text={payload.hex.replace(/(..)(?=.)/g, '$1 ')} />
        </>
      )}
    </Card>
  );
});

function Raw({ text }: { text: string }) {
  return (
    <>
      <section className="raw mono" aria-label={t('payload.rawLabel')}>
        {text === '' ? <em>{t('payload.empty')}</em> : visibleText(text.slice(0, maxRawLength))}
      </section>
      {text.length > maxRawLength && (
        <p className="field-note">{t('payload.cut', { shown: maxRawLength, count: text.length })}</p>
      )}
    </>
  );
}
