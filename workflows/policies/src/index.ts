export {
  dueAt,
  type Followers,
  type ForeseenAct,
  type MemberStates,
  type Membership,
  type Outlook,
  type ProcessDefinition,
  type Route,
  type Routing,
} from './process-definition.js';
export { processDefinitions } from './definitions.js';
export { route } from './route.js';
