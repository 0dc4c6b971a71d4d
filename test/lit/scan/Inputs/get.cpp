#include "program.h"
int get() { return source(); }
