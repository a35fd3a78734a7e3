"""pygame.sprite."""


class Sprite:
    def __init__(self, *groups):
        self._groups = {}
        if groups:
            self.add(*groups)

    def add(self, *groups):
        for group in _flat(groups):
            group.add(self)

    def remove(self, *groups):
        for group in _flat(groups):
            group.remove(self)

    def kill(self):
        for group in list(self._groups):
            group.remove(self)

    def alive(self):
        return bool(self._groups)

    def groups(self):
        return list(self._groups)

    def update(self, *args, **named):
        pass

    def __repr__(self):
        return f"<{type(self).__name__} Sprite(in {len(self._groups)} groups)>"


class DirtySprite(Sprite):
    dirty, blendmode, source_rect, visible, _layer = 1, 0, None, 1, 0


def _flat(groups):
    for group in groups:
        if isinstance(group, AbstractGroup):
            yield group
        else:
            yield from _flat(group)


class AbstractGroup:
    def __init__(self, *sprites):
        self.spritedict = {}
        self.lostsprites = []
        self.add(*sprites)

    def _sprites_of(self, sprites):
        for item in sprites:
            if isinstance(item, Sprite) or not hasattr(item, "__iter__"):
                yield item
            else:
                yield from self._sprites_of(item)

    def sprites(self):
        return list(self.spritedict)

    def __iter__(self):
        return iter(self.sprites())

    def __len__(self):
        return len(self.spritedict)

    def __bool__(self):
        return bool(self.spritedict)

    def __contains__(self, sprite):
        return sprite in self.spritedict

    def __repr__(self):
        return f"<{type(self).__name__}({len(self)} sprites)>"

    def add(self, *sprites):
        for sprite in self._sprites_of(sprites):
            self.spritedict[sprite] = None
            sprite.__dict__.setdefault("_groups", {})[self] = None

    def remove(self, *sprites):
        for sprite in self._sprites_of(sprites):
            self.spritedict.pop(sprite, None)
            sprite.__dict__.get("_groups", {}).pop(self, None)

    def has(self, *sprites):
        return all(sprite in self.spritedict for sprite in self._sprites_of(sprites))

    def empty(self):
        self.remove(*self.sprites())

    def copy(self):
        return type(self)(*self.sprites())

    def update(self, *args, **named):
        for sprite in self.sprites():
            sprite.update(*args, **named)

    def draw(self, surface, bgsurf=None, special_flags=0):
        for sprite in self.sprites():
            surface.blit(sprite.image, sprite.rect, None, special_flags)
        return []

    def clear(self, surface, background):
        if callable(background):
            for sprite in self.sprites():
                background(surface, sprite.rect)
        else:
            for sprite in self.sprites():
                surface.blit(background, sprite.rect, sprite.rect)


class Group(AbstractGroup):
    pass


RenderPlain = RenderClear = RenderUpdates = OrderedUpdates = Group


class LayeredUpdates(Group):
    def __init__(self, *sprites, **named):
        self._layers = {}
        self._default = named.get("default_layer", 0)
        super().__init__(*sprites)

    def add(self, *sprites, **named):
        for sprite in self._sprites_of(sprites):
            layer = named.get("layer", getattr(sprite, "_layer", getattr(sprite, "layer", self._default)))
            self._layers[sprite] = layer
            super().add(sprite)

    def remove(self, *sprites):
        for sprite in self._sprites_of(sprites):
            self._layers.pop(sprite, None)
            super().remove(sprite)

    def sprites(self):
        return sorted(self.spritedict, key=lambda sprite: self._layers.get(sprite, 0))

    def change_layer(self, sprite, layer):
        self._layers[sprite] = layer

    def get_layer_of_sprite(self, sprite):
        return self._layers.get(sprite, self._default)


LayeredDirty = LayeredUpdates


class GroupSingle(AbstractGroup):
    def __init__(self, sprite=None):
        super().__init__(*([sprite] if sprite is not None else []))

    def add(self, *sprites):
        for sprite in self._sprites_of(sprites):
            self.empty()
            super().add(sprite)

    @property
    def sprite(self):
        return next(iter(self.spritedict), None)

    @sprite.setter
    def sprite(self, sprite):
        self.add(sprite)


def collide_rect(left, right):
    return left.rect.colliderect(right.rect)


def collide_rect_ratio(ratio):
    def collide(left, right):
        return left.rect.scale_by(ratio).colliderect(right.rect.scale_by(ratio))

    return collide


def _radius(sprite):
    return getattr(sprite, "radius", None) or ((sprite.rect.w / 2) ** 2 + (sprite.rect.h / 2) ** 2) ** 0.5


def collide_circle(left, right):
    dx, dy = left.rect.centerx - right.rect.centerx, left.rect.centery - right.rect.centery
    return dx * dx + dy * dy <= (_radius(left) + _radius(right)) ** 2


def collide_circle_ratio(ratio):
    def collide(left, right):
        dx, dy = left.rect.centerx - right.rect.centerx, left.rect.centery - right.rect.centery
        return dx * dx + dy * dy <= (ratio * (_radius(left) + _radius(right))) ** 2

    return collide


def collide_mask(left, right):
    from .mask import from_surface

    first = getattr(left, "mask", None) or from_surface(left.image)
    second = getattr(right, "mask", None) or from_surface(right.image)
    return first.overlap(second, (right.rect.x - left.rect.x, right.rect.y - left.rect.y))


def spritecollide(sprite, group, dokill, collided=None):
    test = collided or collide_rect
    hit = [other for other in group.sprites() if test(sprite, other)]
    if dokill:
        for other in hit:
            other.kill()
    return hit


def spritecollideany(sprite, group, collided=None):
    test = collided or collide_rect
    return next((other for other in group.sprites() if test(sprite, other)), None)


def groupcollide(first, second, dokill1, dokill2, collided=None):
    hits = {}
    for sprite in first.sprites():
        hit = spritecollide(sprite, second, dokill2, collided)
        if hit:
            hits[sprite] = hit
            if dokill1:
                sprite.kill()
    return hits
