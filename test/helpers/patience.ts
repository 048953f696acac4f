import { configure } from '@testing-library/react';

// What comes a moment later (a view in a file of its own) comes later still on a busy machine; a second is no measure of it.
configure({ asyncUtilTimeout: 10_000 });
