"""from pygame.locals import *"""

from . import constants as _constants
from .color import Color
from .constants import *
from .rect import FRect, Rect

__all__ = [*_constants.__all__, "Color", "Rect", "FRect"]
