import type { Translation } from '../../../shared/language.ts';
import type english from '../en/rotation.ts';

export default {
  profileGone: '该密钥配置已不存在。未作任何更改；请重新查看配置列表。',
  interrupted: 'Countersign 在统计完令牌之前被锁定。未作任何更改；请解锁后重新检查。',
  accountsNeeded:
    '{count, plural, other {有 # 个密码重置令牌}}没有尝试，计为未校验：这类令牌需要在“检查”中结合其账户信息逐个校验。请将后备密钥至少保留 PASSWORD_RESET_TIMEOUT 那么久，它们会随之过期。',
} satisfies Translation<typeof english>;
