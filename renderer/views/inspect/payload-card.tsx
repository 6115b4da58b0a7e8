// What was signed: as a tree where it is JSON, and raw.
import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Inspection, Payload } from '../../../shared/inspection.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { JsonTree } from '../../components/json-tree.tsx';
import { Hint, Warning } from '../../components/messages.tsx';
import { Card } from '../../components/panes.tsx';
import { visibleText } from '../../wording/visible-text.ts';

/** Longer raw texts are cut on screen, never when copied: laying out megabytes would hold the window up. */
const maxRawLength = 100_000;

const count = new Intl.NumberFormat('en');
const bytes = (size: number) => `${count.format(size)} ${size === 1 ? 'byte' : 'bytes'}`;

function summary(payload: Payload): string {
  if (payload.kind === 'bytes') return bytes(payload.bytes);
  if (payload.kind === 'text') return `Text, ${bytes(payload.bytes)}`;
  return `JSON, ${bytes(payload.bytes)}${payload.compressed ? ', zlib-compressed in the token' : ''}`;
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
      title="Payload"
      segment="payload"
      actions={
        payload && <CopyButton label="Copy payload" text={payload.kind === 'bytes' ? payload.hex : payload.text} />
      }
    >
      {problem !== undefined && <Warning>{problem}</Warning>}
      {payload && <p className="field-note">{summary(payload)}</p>}
      {payload?.kind === 'json' && (
        <Tabs className="payload-tabs">
          <TabList aria-label="Payload as" className="small-tabs">
            <Tab id="tree" className="small-tab">
              Tree
            </Tab>
            <Tab id="raw" className="small-tab">
              Raw
            </Tab>
          </TabList>
          <TabPanel id="tree" className="payload-panel">
            <JsonTree json={payload.text} label="Payload tree" notes={knownKeys} />
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
      <section className="raw mono" aria-label="Raw payload">
        {text === '' ? <em>empty</em> : visibleText(text.slice(0, maxRawLength))}
      </section>
      {text.length > maxRawLength && (
        <p className="field-note">
          The first {count.format(maxRawLength)} of {count.format(text.length)} characters are shown. Copying takes all
          of them.
        </p>
      )}
    </>
  );
}
