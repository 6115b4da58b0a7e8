import type { Translation } from '../../../shared/language.ts';
import type english from '../en/lock.ts';

export default {
  lock: '锁定',
  lockTip: '锁定（{shortcut}）',
  locked:
    '<strong>Countersign 已锁定。</strong>{reason, select, asked {由您手动锁定。} idle {因为这台电脑有一段时间无人使用，已自动锁定。} screen {屏幕锁定时，已随之自动锁定。} suspended {电脑进入睡眠时，已随之自动锁定。} other {切换到其他用户时，已自动锁定。}}',
  kept: '您的密钥已收好。您输入的内容会保留，解锁后会重新显示。',
  unlocking: '解锁',
  stayed: 'Countersign 仍处于锁定状态：解锁已取消或未通过确认。没有丢失任何内容，请重试。',
  touchId: { unlock: '使用触控 ID 解锁', waiting: '正在等待触控 ID…' },
  passphrase: {
    unlock: '使用保险库的密码短语解锁…',
    waiting: '正在等待密码短语，请在单独的窗口中输入…',
  },
  click: {
    unlock: '解锁',
    waiting: '正在解锁…',
    note: '在这里解锁无需验证：保护密钥的是系统自身的锁定以及系统钥匙串的锁定。',
  },
} satisfies Translation<typeof english>;
