export { onSettingsChanged } from './announce-settings.ts';
export { changeSettings, mayManage } from './change-settings.ts';
export { readSettings, readTenantSettings, readWorkspaceSettings } from './read-settings.ts';
export {
  DEFAULT_PREFERENCES,
  DEFAULT_TENANT_SETTINGS,
  DEFAULT_WORKSPACE_SETTINGS,
  type Preferences,
  type Settings,
  type SettingsAnswer,
  settingsAnswerSchema,
  settingsChangeSchema,
} from './schema.ts';
