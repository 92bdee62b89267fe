export {
  defineOperation,
  mayShowBody,
  needsOf,
  operationId,
  operationWords,
  splitInput,
  type AnyOperation,
  type Need,
  type Operation,
  type OperationExample,
} from './operation/define-operation.ts';
export {changesThisMachine, readsMarket, readsThisMachine, type Effects} from './operation/effects.ts';
export type {OpenedParts, OpenPart, PartOpeners, PartOpening} from './operation/parts.ts';
export {openGatewayPart, type GatewayPart} from './parts/gateway-part.ts';
export type {PictureTools} from './interaction/picture-tools.ts';
export {openPicturePart} from './parts/picture-part.ts';
export {openHostPart, type HostPart} from './parts/host-part.ts';
export {openStorePart, type StorePart} from './parts/store-part.ts';
export {readCredentialSetting, type CredentialSetting} from './runtime/credential-setting.ts';
export type {Runtime} from './runtime/runtime.ts';
export {
  choiceField,
  choicesField,
  numberField,
  optionalField,
  fileField,
  repeatableField,
  sensitiveField,
  switchField,
  textField,
  wholeNumberField,
  wordField,
} from './input/fields.ts';
export type {
  FieldSchema,
  IntegerSchema,
  ListSchema,
  NumberSchema,
  SwitchSchema,
  TextSchema,
} from './input/field-schema.ts';
export {languageField, unusualLanguageNote} from './input/language-field.ts';
export {secondNameOf} from './input/second-names.ts';
export {profileNameField} from './input/profile-name-field.ts';
export type {Choice} from './interaction/choice.ts';
export {
  defaultText,
  isList,
  isSwitch,
  knownWords,
  type InputField,
  type InputFields,
  type InputValues,
} from './input/input-field.ts';
export {argumentLabel, argumentUsage, flagName, flagUsage, neededFlags} from './input/input-names.ts';
export {nearestWord} from './input/nearest-word.ts';
export type {OperationContext} from './operation/operation-context.ts';
export type {Progress} from './interaction/progress.ts';
export type {Environment} from './settings/environment.ts';
export {
  definePlugin,
  isPluginDefinition,
  sandboxAnswersOf,
  type PluginDefinition,
  type SkillDefinition,
} from './plugin/define-plugin.ts';
export {ownPluginsOf, type LoadDefinitions} from './plugin/own-plugins.ts';
export type {HealthLook} from './plugin/health-look.ts';
export type {SkillExtra} from './plugin/skill-extra.ts';
export {inputSchema, type InputSchema} from './input/input-schema.ts';
export {shownWord, type Column, type Result, type TableLayout, formatNames} from '@ali1688/output';
