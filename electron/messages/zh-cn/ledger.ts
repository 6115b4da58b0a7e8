import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ledger.ts';

export default {
  error: {
    busy: '另一个程序正锁定着签发记录。未写入任何条目，现有条目均完好无损；请关闭该程序，然后重试。',
    diskFull: '磁盘已满，因此未写入任何条目。此前的条目均完好无损；请腾出空间，然后重试。',
    readOnly:
      '签发记录的文件或所在文件夹为只读，无法写入。未写入任何条目，现有条目均完好无损；请将其设为可写，然后重试。',
    damaged:
      '签发记录的文件已损坏，因此未写入任何条目。请保留一份副本，或封存该签发记录并新建一份；损坏的文件不会被改动。',
    fileUnreachable: '无法打开签发记录的文件。文件未被改动；请确认其所在文件夹存在且可读写，然后重试。',
    folderUnreachable: '无法访问签发记录所在的文件夹，因此未写入任何条目。请确认该文件夹存在且可写，然后重试。',
    failed: '磁盘未能完成签发记录的操作。未写入任何条目，此前的条目未受影响；请重试，如果问题仍然存在，请检查磁盘。',
    keyMissing:
      '签发记录的密钥已不在钥匙串中，因此无法写入条目，也无法查找令牌。现有条目均完好无损，仍可读取；请将密钥放回原处，或封存该签发记录并新建一份。',
    otherKey:
      '创建签发记录所用的密钥与钥匙串中的不同。未写入任何条目，现有条目均完好无损；请放回正确的密钥，或封存该签发记录并新建一份。',
    lockedMeanwhile: 'Countersign 在操作完成之前被锁定。未写入任何条目，现有条目均完好无损；请解锁后重试。',
    noLedger:
      '签发记录的位置上是一个并非签发记录的文件。该文件未被改动；请将签发记录放回原处，或封存该文件并新建一份签发记录。',
    newer: '签发记录由更新版本的 Countersign 写入。未对其作任何改动；请更新本应用后再使用。',
    goneWhileMade: '签发记录的文件在创建过程中消失了。未写入任何条目；请重试。',
    missing:
      '签发记录不在原处；其中曾有至少 {records, plural, other {# 个条目}}。未写入任何条目；请将文件放回原处，或新建一份签发记录。',
    recordInvalid: '无法写入签发记录：{place} 缺失、过长或类型不符。未写入任何条目。',
    jobRunning: '正在校验、导出或清理签发记录。请等待其完成，或先将其停止，然后重试。',
    cancelled: '已按您的要求停止。签发记录完好无损。',
    stopped:
      'Countersign 中负责签发记录的部分已停止运行。此前写入的条目完好无损；请在签发记录中查看最后一个值是否已写入，然后重试。',
    noPlace:
      '签发记录的密钥无处存放：无法访问系统钥匙串，也没有保险库。未写入任何条目；请使钥匙串可用（在 Linux 上为 GNOME Keyring、KWallet 或 KeePassXC），或在保险库中存放一个密钥，签发记录的密钥也会随之存入其中。',
    notRecorded: '未写入任何条目，文件未被改动；请放回正确的文件，或封存此文件并新建一份签发记录。',
    notRemoved: '未删除任何条目，以便查明原因；要新建一份签发记录，请封存当前的这份。',
  },
  export: {
    nothing: '尚无签发记录，因此未导出任何内容。',
    noFile: '未写入导出文件，因为所选名称对应的不是普通文件。签发记录完好无损；请换一个名称，然后重试。',
    diskFull: '磁盘已满，因此未写入导出文件。签发记录完好无损，原有的同名文件也未受影响；请选择其他位置，然后重试。',
    folderNotWritable:
      '所选文件夹不可写（{code}），因此未写入导出文件。签发记录完好无损，原有的同名文件也未受影响；请选择其他位置，然后重试。',
  },
  problem: {
    noIdentity: '无法确定这是哪一份签发记录：其文件被编辑过或已损坏。',
    sourceEdited: '此前的条目与新条目共有的信息在文件中被编辑过。',
    otherKey: '创建签发记录所用的密钥与钥匙串中的不同，因此无法判断它是否被改动过。',
    headForged: '签发记录的末尾不是 Countersign 写入的：文件被编辑过。',
    endUnlikeBeginning: '签发记录的末尾与开头不一致。',
    lastEdited: '最后一个条目（第 {seq, number} 号）与写入时不一致。',
    truncated: '签发记录的末尾缺失：第 {first, number} 号至第 {last, number} 号条目。',
    added: '第 {first, number} 号至第 {last, number} 号条目是在签发记录的末尾之后添加的，并非由 Countersign 写入。',
    replaced: '这份签发记录不是这台电脑上次使用的那一份。',
    rolledBack:
      '这是签发记录较早的状态：这台电脑记得有 {known, plural, other {# 个条目}}，而文件到第 {last, number} 号为止。文件要么是用副本恢复的，要么末尾被截断了。',
    continued: '第 {seq, number} 号条目不是这台电脑所记得的那一个：文件曾用副本恢复，之后又继续写入。',
    unwalkable: '签发记录的文件损坏严重，无法逐条读取。',
    missing: '第 {seq, number} 号条目缺失。',
    manyMissing: '第 {first, number} 号至第 {last, number} 号条目缺失。',
    edited: '第 {seq, number} 号条目与写入时不一致。',
    editedOrBefore: '第 {seq, number} 号条目或其前一个条目与写入时不一致。',
    spliced: '第 {seq, number} 号条目是真实的，但与前一个条目不衔接：有两段不同的签发历史被拼接在一起。',
    forged: '第 {seq, number} 号条目是在没有签发记录密钥的情况下被改动或插入的，其后的哈希也被改得与之相符。',
    moved: '第 {seq, number} 号条目写入时是第 {place, number} 号。',
    unreadable: '从第 {seq, number} 号条目起，文件已损坏，无法读取。',
    checkpointForged: '关于删除第 {seq, number} 号及之前条目的记载不是 Countersign 写入的。',
    fileCheck: '文件自检结果：{line}。',
    fileDamaged: '签发记录的文件已损坏。',
    tablesChanged: '签发记录的数据表与 Countersign 创建时不同（{names}）：文件被编辑过。',
  },
} satisfies Translation<typeof english>;
