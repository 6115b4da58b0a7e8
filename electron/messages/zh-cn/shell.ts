import type { Translation } from '../../../shared/language.ts';
import type english from '../en/shell.ts';

export default {
  touchId: '解锁您的签名密钥',
  stillChecking: '上一个密码短语仍在验证中，请等待结果。',
  crash: {
    message: '窗口反复崩溃。',
    detail:
      '您的密钥完好无损，在“检查”中输入的内容仍保留在内存中。请重试，或退出并重新启动 Countersign；重新启动后，输入的内容将丢失。',
    tryAgain: '重试',
    quit: '退出',
  },
  files: {
    allFiles: '所有文件',
    djangoSettingsTitle: '从设置文件读取密钥',
    djangoSettingsAction: '读取密钥',
    pythonSettings: 'Python 设置',
    tokensTitle: '打开包含令牌的文件',
    tokenFiles: 'HAR、Cookie 文件、网页',
    bundleTitle: '打开密钥包',
    ageFiles: 'age 文件',
    identityTitle: '使用 age 身份文件打开',
    identityAction: '使用身份',
    ageIdentities: 'age 身份',
    recipesTitle: '打开配方文件',
    recipesAction: '读取配方',
    recipes: '配方',
    appSettingsTitle: '打开设置文件',
    appSettingsAction: '读取设置',
    appSettings: '设置',
    export: '导出',
    exportProfilesTitle: '导出配置',
    exportLedgerTitle: '导出签发记录',
    exportRecipesTitle: '导出配方',
    exportSettingsTitle: '导出设置',
    csvFiles: 'CSV 文件',
    jsonLinesFiles: 'JSON Lines 文件',
    tableTitle: '打开表格或列表',
    tables: '表格和列表',
    resultsTitle: '保存结果',
  },
} satisfies Translation<typeof english>;
