/// <reference types="vite/client" />

/** Version of the program, set by the bundler from package.json. */
declare const __PROGRAM_VERSION__: string;

/** Year in which the program was built, set by the bundler: the clock's year is held against it. */
declare const __BUILD_YEAR__: number;
