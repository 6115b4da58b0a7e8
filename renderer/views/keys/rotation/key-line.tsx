// A key in one line: part, fingerprint, place and strength.
import type { KeyInfo } from '../../../../shared/keys.ts';
import { KeyStrength } from '../../../components/key-strength.tsx';
import { roleOf } from '../../../wording/roles.ts';
import { Place } from '../place.tsx';

export function KeyLine({ keyInfo, index }: { keyInfo: KeyInfo; index: number }) {
  return (
    <div className="key-line">
      <span className="key-role" data-current={index === 0}>
        {roleOf(index)}
      </span>
      <div className="key-words">
        <code className="fingerprint">{keyInfo.fingerprint}</code>
        <span className="field-note key-facts">
          <Place backEnd={keyInfo.backEnd} />
          <KeyStrength strength={keyInfo.strength} />
        </span>
      </div>
    </div>
  );
}
