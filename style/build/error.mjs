/** What the person who runs the build can mend: shown without a stack. */
export class BuildError extends Error {}
