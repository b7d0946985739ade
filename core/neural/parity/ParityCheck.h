#pragma once

#include "core/neural/Parity.h"
