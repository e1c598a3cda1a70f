export { withProperties as default } from '../../jest.preset.mjs';
