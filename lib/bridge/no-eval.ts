import * as z from 'zod/mini';

/** Import first in every page of the extension: their content policy forbids the code generation that the schema library would try. */
z.config({ jitless: true });
