import { translator } from '../language.ts';
import { type PassphraseStrength, passphraseStrength } from './strength.ts';

const t = translator('passphrase');

const marks: Record<PassphraseStrength['level'], number> = { weak: 1, fair: 2, strong: 3 };

export function StrengthMeter({ id, passphrase }: { id: string; passphrase: string }) {
  const { level, bits } = passphraseStrength(passphrase);
  if (passphrase === '') {
    return (
      <div id={id} className="strength">
        <p className="note">{t('strength.hint')}</p>
      </div>
    );
  }
  return (
    <div id={id} className={`strength strength-${level}`}>
      <div className="strength-marks" aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <span key={mark} className={mark <= marks[level] ? 'strength-mark strength-mark-on' : 'strength-mark'} />
        ))}
      </div>
      <p className="note">
        {t(`strength.${level}`)} <span className="bits">{t('strength.bits', { count: bits })}</span>
      </p>
    </div>
  );
}
