import { existsSync } from 'node:fs';
import { inRoot } from './tools/launcher/root.mjs';
import { projectFolders } from './tools/launcher/workspaces.mjs';

/** Every project that has a Jest configuration. */
const projects = projectFolders().filter((folder) => existsSync(inRoot(folder, 'jest.config.mjs')));

export default { projects: projects.map((folder) => `<rootDir>/${folder}`) };
