#include "program.h"
void use_bad() { sink(get()); }
