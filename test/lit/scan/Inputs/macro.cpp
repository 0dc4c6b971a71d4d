#include "program.h"
#ifdef GET
int GET() { sink(source()); return source(); }
#else
void macro() { sink(get()); }
#endif
