import { configOf } from '../../eslint.config.mjs';

export default configOf(import.meta.url);
