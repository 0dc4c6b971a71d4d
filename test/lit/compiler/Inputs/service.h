#ifndef SERVICE_H
#define SERVICE_H
#include "purpose/annotations.h"

struct User {
  PURPOSE_DATA(customer_data) const char *Email;
  const char *Theme;
};
#ifdef __cplusplus
extern "C"
#endif
PURPOSE_SINK(advertising) void trackEvent(const char *Text);

#endif
