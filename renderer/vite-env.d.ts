/// <reference types="vite/client" />

/** Version of the program, set by the bundler from package.json. */
declare const __PROGRAM_VERSION__: string;
