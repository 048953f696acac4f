import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { compileWords } from './scripts/package/compile-words.ts';
import { localeFiles } from './scripts/package/locales.ts';
import { noHtmlText } from './scripts/package/no-html-text.ts';
import { pageChunks } from './scripts/package/page-chunks.ts';

/** The public half of the key that fixes the extension's id (and with it the sign-in's redirect address) in unpacked builds. */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5Ag7vXSBhKW/nNM84+ywMdB1oEa5er+zFCrlMI7q/3WFvO1ZPyzxGKrYDiNiQa1uEbxqgEv4ArnV2aQpzl/Ld8x+TYi2dnULoVUP6j0uM1BYq1RkO2mYNgWAht6YAT+F5dSNM+hanGHN9pBnhVjC91J1FBKTVzcHFmXeTPINYglYluREe3H1u2sve6hMDxny2Mzz6j+1NOuu5WIvDmiTrDP5N8ETk+j0Ob8DKlrxc0W+hDpI9Kb2SMaBiYHK4srL6GHJHkCgD6YVS3fQakvlaMyiUPK9SNdeA2GnbTMtwb8MEvxKB8U2P21zRTuZfc+Jgk0a2B2hJIixzOMUH9FPpwIDAQAB';

/**
 * A practice build is granted the loopback addresses at install, so that `npm start` and the tests need no permission prompt.
 * Every other build asks for each CRM origin by a click.
 */
const isPracticeBuild = process.env['LEADLIGHT_BUILD'] === 'practice';
const serverUrl = process.env['LEADLIGHT_SERVER_URL'] ?? 'http://127.0.0.1:4310';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: isPracticeBuild ? '.output/practice' : '.output/release',
  vite: () => ({
    plugins: [compileWords(), noHtmlText()],
    resolve: { alias: { 'wxt/utils/content-script-context': fileURLToPath(new URL('./lib/page/bare-context.ts', import.meta.url)) } },
    build: { modulePreload: { polyfill: false } },
    define: { __SERVER_URL__: JSON.stringify(serverUrl), __PRACTICE__: JSON.stringify(isPracticeBuild) },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'panel')) return;
      const output = config.build?.rolldownOptions?.output ?? config.build?.rollupOptions?.output;
      if (output !== undefined && !Array.isArray(output)) output.codeSplitting = pageChunks;
    },
    'build:publicAssets': async (_, files) => void files.push(...(await localeFiles())),
  },
  manifest: ({ browser }) => ({
    name: isPracticeBuild ? 'Leadlight (practice)' : 'Leadlight',
    description: '__MSG_description__',
    default_locale: 'en',
    ...(browser === 'firefox' ? {} : { key: EXTENSION_KEY }),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'identity', 'alarms', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    commands: {
      toggle: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_toggle__' },
      focus: { description: '__MSG_focus__' },
      reset: { description: '__MSG_reset__' },
      side: { description: '__MSG_side__' },
    },
    host_permissions: isPracticeBuild ? ['http://127.0.0.1/*', 'http://localhost/*'] : [],
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true }],
    browser_specific_settings: {
      gecko: {
        id: 'leadlight@example.org',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['websiteContent', 'personallyIdentifyingInfo'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
});
