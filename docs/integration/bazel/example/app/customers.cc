#include "app/customers.h"

std::string acme::address(const Customer &C) { return C.Email; }
