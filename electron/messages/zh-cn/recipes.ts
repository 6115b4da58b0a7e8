import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipes.ts';

export default {
  error: {
    unknownRecipe: '该配方已不存在。未更改或签名任何内容；请重新查看配方列表。',
    nameTaken: '此密钥配置已有同名配方。未保存任何内容；请换一个名称，或修改已有的那个配方。',
    profileUnknown: '为此配方选择的密钥配置已不存在。未保存任何内容；请另选一个。',
    unusable:
      '该配方目前无法使用：问题在 {place}{more, plural, =0 {} other {（另有 # 处）}}：{problem}未保存或签名任何内容；请在“配方”中修正。',
    tooMany: '已有 {most, number} 个配方，不能再多。未保存任何内容；请删除一个不需要的配方。',
    notWritten: '配方无法保存（{reason}）。原有内容未变；请腾出空间或允许写入 {folder}，然后重试。',
  },
  file: {
    unreadable:
      '无法读取配方文件（{reason}）：{path}。文件保持原样，密钥未受影响；请允许读取该文件，然后重新启动。在此之前无法保存配方。',
    newer: '配方由更新版本的 Countersign 保存。文件未被改动；请更新本应用后再使用。在此之前无法保存配方。',
    setAside:
      '配方文件已损坏，现已改名为 {name}，保存在 {folder} 中。密钥未受影响；请将修复后的副本放回原处并命名为 {original}，然后重新启动，或从别人分享的文件中导入配方。',
    notSetAside:
      '配方文件已损坏，且无法移开（{reason}）：{path}。文件保持原样，密钥未受影响；请将其移走，然后重新启动。在此之前无法保存配方。',
  },
  sharing: {
    tooLarge: '所选配方超过了配方文件的上限 {limit} MiB。未写入文件；请减少每次导出的数量。',
    notWritten: '无法写入 {file}（{reason}）。配方未受影响；请选择其他文件夹或腾出空间，然后重试。',
    noRecipes:
      '{file} 不是配方文件：配方文件是 UTF-8 编码的 JSON，以 {beginning} 开头。未保存任何内容；请选择导出的文件。',
    newer: '{file} 由更新版本的 Countersign 导出。未保存任何内容；请更新本应用后再使用。',
    otherContent: '{file} 含有不属于配方的内容：{problem}。未保存任何内容；请在文件中修正，或请对方重新提供文件。',
    problem: {
      missing: '{place} 缺失，或类型不是 {expected}',
      tooBig: '{place} 超过了允许的上限 {most}',
      tooSmall: '{place} 低于所需的下限 {least}',
      otherForm: '{place} 的写法不符合要求',
      unknownEntry: '{place} 含有未知条目（“{name}”）',
      unknown: '{place} 不是这里已知的内容',
      wholeFile: '整个文件',
    },
  },
  note: {
    http: '该链接使用 http，途中的任何人都能读到并抢先打开。请使用 https。',
    keys: '密钥是网站的 SECRET_KEY。自 Django 4.1 起，只要旧密钥还在 SECRET_KEY_FALLBACKS 中，它签名的内容仍会被接受；在 4.1 之前，更换密钥会使所有已发出的链接失效。',
    resetView:
      '其余工作由 Django 自带的视图完成：打开链接不会改变任何东西，提交新密码才会，因此会打开链接的邮件扫描程序不会造成影响。',
    resetOnce:
      '令牌由密码、上次登录时间和电子邮件地址生成，因此下一次登录或其中任何一项的更改都会使链接失效；它只能使用一次。',
    clockUnnamed: 'Django 按网站自己的时钟计算链接的时长：如果 TIME_ZONE 不是 UTC，请在配方中注明。',
    clockNamed: 'Django 按网站自己的时钟计算链接的时长：配方的时区必须与网站的 TIME_ZONE 一致。',
    allResets: 'PASSWORD_RESET_TIMEOUT 适用于网站的所有重置链接，包括网站自己发送的。',
    resetPages: '这些页面由 django.contrib.admin 提供；未使用它的网站在 registration/ 下有自己的模板。',
    scanners: '邮件扫描程序和预览会自动打开链接。因此 GET 只显示一个带按钮的页面，点击按钮发出的 POST 才算数。',
    notWhoSends: '该字段证明它由网站的密钥签名，并不能证明表单由谁提交：请照常检查。',
    nonce:
      '一次性值保证它只能使用一次：唯一列在执行该操作的同一个事务中写入它，因此两个同时到达的请求只有一个能成功。请运行 makemigrations 和 migrate。',
    rowsStay: '它没有有效期，因此 RedeemedLink 的行必须保留：没有对应的行，链接就可以再次使用。',
    rowsExpire: 'RedeemedLink 中超过 {seconds} 秒的行可以删除：那时对应的链接已过期。',
    again: '它可以反复使用：这里的操作执行两次也必须是正确的。如果做不到，请在配方中添加一次性值。',
    againUntilExpiry:
      '它在过期之前可以反复使用：这里的操作执行两次也必须是正确的。如果做不到，请在配方中添加一次性值。',
    linkStays: '该链接永不过期；只有更换密钥且不保留后备密钥才会使它失效。',
    fieldStays: '该字段永不过期；只有更换密钥且不保留后备密钥才会使它失效。',
    salt: '这个 salt 防止网站签名的其他值被当成此值：请勿用于其他用途。',
    unsigned: '路径中的其他内容没有签名，任何人都可以更改：请勿依赖它们。',
    slash: '令牌可能含有斜杠，因此使用“path”；Django 前面的某些服务器会拒绝 %2F，这时最好把令牌放在 ? 之后。',
  },
} satisfies Translation<typeof english>;
